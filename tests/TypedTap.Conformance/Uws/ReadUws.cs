using TypedTap.Uws;

namespace TypedTap.Conformance.Uws;

/// <summary>A UWS document as our reader delivers it.</summary>
/// <param name="Job">The job, when it is one.</param>
/// <param name="List">The list, when it is one.</param>
/// <param name="Failure">What went wrong, or null.</param>
internal sealed record ReadUws(UwsJobInfo? Job, UwsJobList? List, Exception? Failure)
{
    /// <summary>Where the documents might be from, so that their relative references are some.</summary>
    public static readonly Uri BaseUrl = new("https://service.invalid/tap/async/job");

    /// <summary>Reads a file as what it is expected to be.</summary>
    public static async Task<ReadUws> OfAsync(string path, bool isList, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return isList
                ? new ReadUws(null, await UwsReader.ReadJobsAsync(file, BaseUrl, cancellationToken: cancellationToken), null)
                : new ReadUws(await UwsReader.ReadJobAsync(file, BaseUrl, cancellationToken: cancellationToken), null, null);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new ReadUws(null, null, e);
        }
    }

    /// <summary>What was read, in a few words.</summary>
    public string Summary => this switch
    {
        { Failure: { } failure } => $"{failure.GetType().Name}: {failure.Message}",
        { Job: { } job } => $"a job {job.Phase.Keyword()}, {job.Diagnostics.Count} diagnostics",
        { List: { } list } => $"a list of {list.Jobs.Count}, {list.Diagnostics.Count} diagnostics",
        _ => "nothing",
    };
}
