namespace TypedTap.Testing.Jobs;

/// <summary>A result of a job, which lies somewhere else.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Url">Where it is.</param>
internal sealed record JobResult(string Id, Uri Url);
