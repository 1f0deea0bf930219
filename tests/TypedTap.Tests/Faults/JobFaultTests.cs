using TypedTap.Uws;

namespace TypedTap.Tests.Faults;

/// <summary>Every fault, done to each kind of request in the life of a job: no job is left behind unless the exception says so.</summary>
public sealed class JobFaultTests
{
    [Theory]
    [InlineData("create")]
    [InlineData("run")]
    [InlineData("poll")]
    [InlineData("result")]
    [InlineData("delete")]
    public async Task No_fault_loses_rows_or_leaves_jobs(string stage)
    {
        await using var bench = await FaultBench.StartAsync();
        var problems = new List<string>();
        foreach (var fault in Fault.All)
        {
            var before = bench.Service.LeftOverJobs.Count;
            Exception? cleanUp = null;
            var outcome = await bench.RunAsync(fault, request => IsOf(stage, request), async (client, seen) =>
            {
                var job = await client.SubmitAsync($"SELECT TOP {FaultBench.Rows} n FROM t");
                try
                {
                    await using var answer = await job.OpenRowsAsync();
                    while (await answer.ReadAsync())
                        seen.Rows.Add(answer.Rows.GetInt32(0)!.Value);
                    seen.IsComplete = answer.Completeness.IsComplete;
                }
                finally
                {
                    await job.DisposeAsync();
                    cleanUp = job.CleanUpError;
                }
            });
            problems.AddRange(outcome.Breaches().Select(breach => $"{fault.Name}: {breach}"));
            problems.AddRange(bench.Leaks.Select(leak => $"{fault.Name}: the token went to {leak.Origin}"));

            var left = bench.Service.LeftOverJobs.Count - before;
            var isTold = outcome.Exception is UwsCreationException || cleanUp is not null || IsKept(stage, outcome.Exception);
            if (left > 0 && !isTold)
                problems.Add($"{fault.Name}: {left} job(s) left, and nothing says so ({outcome})");
            if (ShouldSucceed(stage, fault) && outcome.Exception is not null)
                problems.Add($"{fault.Name}: the answer expected, but: {outcome}");
            if (bench.Service.Jobs.Any(job => job.Events.Count(happened => happened == "RUN") > 1))
                problems.Add($"{fault.Name}: a job was started twice");
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    // By policy, a job stays for its user when it could no longer be watched or when its result broke off on its way here.
    private static bool IsKept(string stage, Exception? exception) => stage == "result"
        ? exception is TapException
        : exception is UwsJobException { JobUrl: not null } or TapTimeoutException { Url: not null };

    // Polls and results change nothing, and deleting twice is deleting once: what fails before its answer has begun is repeated.
    private static bool ShouldSucceed(string stage, Fault fault) => fault.Kind switch
    {
        FaultKind.Reset or FaultKind.Close => stage is "poll" or "delete" || (stage == "result" && fault.Effect == FaultEffect.NoAnswer),
        FaultKind.Status when stage is "create" =>
            fault.Name.StartsWith("429", StringComparison.Ordinal) || fault.Name.StartsWith("503", StringComparison.Ordinal),
        FaultKind.Status when stage is "poll" or "result" or "run" => fault.Name is not ("404" or "500"),
        FaultKind.Slow => true,
        _ => stage == "delete",
    };

    private static bool IsOf(string stage, RecordedRequest request) => stage switch
    {
        "create" => request.Method == "POST" && request.Path.EndsWith("/async", StringComparison.Ordinal),
        "run" => request.Method == "POST" && request.Path.EndsWith("/phase", StringComparison.Ordinal) && request.Field("PHASE") != "ABORT",
        "poll" => request.Method == "GET" && request.Path.Split('/') is [.., "async", _],
        "result" => request.Path.EndsWith("/results/result", StringComparison.Ordinal),
        _ => request.Method == "DELETE",
    };
}
