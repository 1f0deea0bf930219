using TypedTap.Testing.Protocol;

namespace TypedTap.Testing.Jobs;

/// <summary>A list of jobs at a path, and what its jobs do.</summary>
/// <param name="options">The service's.</param>
/// <param name="numbers">Counts the jobs of all lists.</param>
/// <param name="path">The path of the list.</param>
/// <param name="workAsync">Does what a job is to do.</param>
/// <param name="failed">The answer to what no job is to blame for.</param>
internal sealed class JobService(
    EmbeddedTapServiceOptions options,
    JobNumbers numbers,
    string path,
    Func<EmbeddedJob, CancellationToken, Task<QueryAnswer>> workAsync,
    Func<Exception, QueryAnswer> failed) : IDisposable
{
    public JobStore Jobs { get; } = new(options, numbers);

    public string ListPath => path;

    public string PathOf(EmbeddedJob job) => $"{path}/{job.Id}";

    /// <summary>Lets a job run with its parameters as they are then.</summary>
    public void Run(EmbeddedJob job) => job.Run(stop => workAsync(job, stop), Jobs.Turns, failed);

    /// <summary>Ends all that runs.</summary>
    public void Dispose() => Jobs.Dispose();
}
