using System.Globalization;
using TypedTap;
using TypedTap.Auth;
using TypedTap.Tap;
using TypedTap.Uws;

namespace LongQuery;

/// <summary>One run of this program against a service.</summary>
internal sealed class Session : IDisposable
{
    private const string PasswordVariable = "TYPEDTAP_PASSWORD";

    private readonly TapClient _client;

    // The job is kept until its answer is in the file: whatever becomes of this program, "resume" can go on with it.
    private static readonly UwsJobOptions Kept = new() { DeletePolicy = UwsDeletePolicy.Keep };

    private Session(Uri service) => _client = new TapClient(service, new TapClientOptions { UserAgent = "LongQuery/1.0", Jobs = Kept });

    /// <summary>Logs in if asked to, does some work, and tells what went wrong.</summary>
    public static async Task<int> RunAsync(Uri service, string? user, Func<Session, Task> work, CancellationToken stop)
    {
        using var session = new Session(service);
        try
        {
            if (user is not null)
                await session._client.LoginAsync(Login(user), cancellationToken: stop);
            await work(session);
            return 0;
        }
        catch (Exception e) when (e is TapException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped. A job that was started goes on; see \"resume\".");
            return 130;
        }
    }

    public async Task SubmitAsync(string adql, string path, long? maxRec, int? minutes, CancellationToken stop)
    {
        await using var job = await _client.CreateJobAsync(adql, new TapRequestOptions { MaxRec = maxRec }, cancellationToken: stop);
        Console.WriteLine(job.Url);
        if (minutes is { } wanted)
        {
            var granted = await job.SetExecutionDurationAsync(TimeSpan.FromMinutes(wanted), stop);
            Console.WriteLine(granted switch
            {
                null => "The service does not say how long it gives it.",
                { Ticks: 0 } => "The service gives it any time.",
                { } time => $"The service gives it {time.ToString("c", CultureInfo.InvariantCulture)}.",
            });
        }

        await job.RunAsync(stop);
        await SaveAsync(job, path, stop);
    }

    public async Task ResumeAsync(Uri url, string path, CancellationToken stop)
    {
        await using var job = await _client.AttachJobAsync(url, cancellationToken: stop);
        if (job.Phase == UwsPhase.Pending)
            await job.RunAsync(stop);
        await SaveAsync(job, path, stop);
    }

    public async Task ListAsync(CancellationToken stop)
    {
        var jobs = await _client.ListJobsAsync(cancellationToken: stop);
        foreach (var job in jobs.Jobs)
            Console.WriteLine($"{job.Phase,-10} {job.Url}");
    }

    public void Dispose() => _client.Dispose();

    private static async Task SaveAsync(TapJob job, string path, CancellationToken stop)
    {
        var progress = new Progress<UwsJobInfo>(info => Console.Error.WriteLine($"{info.Phase}"));
        await job.WaitAsync(progress, stop);
        var saved = await job.SaveAsync(path, overwrite: true, cancellationToken: stop);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{saved.Rows} rows, {saved.Bytes} bytes in {path}. {saved.Completeness}"));
        job.DeletePolicy = UwsDeletePolicy.Delete;
    }

    private static TapLogin Login(string user) => Environment.GetEnvironmentVariable(PasswordVariable) is null
        ? TapLogin.Of(user, TapSecret.FromPrompt($"Password of {user}: "))
        : TapLogin.Of(user, TapSecret.FromEnvironment(PasswordVariable));
}
