namespace TypedTap.Tests.Faults;

/// <summary>
/// Every fault, done to a synchronous query once: either the answer, whole, or the right exception; never less rows without a word.
/// </summary>
public sealed class SyncFaultTests
{
    [Fact]
    public async Task Every_fault_ends_in_the_whole_answer_or_in_the_right_exception()
    {
        await using var bench = await FaultBench.StartAsync();
        var problems = new List<string>();
        foreach (var fault in Fault.All)
        {
            var outcome = await bench.RunAsync(
                fault, request => request.Path.EndsWith("/sync", StringComparison.Ordinal), async (client, seen) =>
            {
                await using var answer = await client.QueryAsync($"SELECT TOP {FaultBench.Rows} n FROM t");
                while (await answer.ReadAsync())
                    seen.Rows.Add(answer.Rows.GetInt32(0)!.Value);
                seen.IsComplete = answer.Completeness.IsComplete;
            });
            problems.AddRange(outcome.Breaches().Select(breach => $"{fault.Name}: {breach}"));
            if (Expected(fault) is { } expected && !expected.IsInstanceOfType(outcome.Exception))
                problems.Add($"{fault.Name}: {expected.Name} expected, but: {outcome}");
            if (ShouldSucceed(fault) && outcome.Exception is not null)
                problems.Add($"{fault.Name}: the answer expected, but: {outcome}");
            problems.AddRange(bench.Leaks.Select(leak => $"{fault.Name}: the token went to {leak.Origin}"));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    // A query changes nothing, so whatever fails before its answer has begun is repeated.
    private static bool ShouldSucceed(Fault fault) => fault.Kind switch
    {
        FaultKind.Reset or FaultKind.Close => fault.Effect == FaultEffect.NoAnswer,
        FaultKind.Status => fault.Name.Contains("429", StringComparison.Ordinal) || fault.Name.Contains("502", StringComparison.Ordinal)
            || fault.Name.Contains("503", StringComparison.Ordinal) || fault.Name.Contains("504", StringComparison.Ordinal),
        FaultKind.Slow => true,
        FaultKind.Document => fault.Effect == FaultEffect.WholeAnswer,
        _ => false,
    };

    private static Type? Expected(Fault fault) => fault.Kind switch
    {
        FaultKind.Stall => typeof(TapTimeoutException),
        FaultKind.Challenge when fault.Name.Contains("401", StringComparison.Ordinal) => typeof(TapAuthenticationException),
        FaultKind.Challenge => typeof(TapException),
        FaultKind.Truncation => typeof(TapException),
        FaultKind.Document when fault.Effect == FaultEffect.OtherAnswer => typeof(TapResponseException),
        FaultKind.Redirect when fault.Effect != FaultEffect.AnswerElsewhere => typeof(TapException),
        _ => null,
    };
}
