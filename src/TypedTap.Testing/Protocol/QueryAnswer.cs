using TypedTap.Testing.Jobs;

namespace TypedTap.Testing.Protocol;

/// <summary>What a query gave.</summary>
/// <param name="Reply">The answer; it may be sent more than once.</param>
/// <param name="Error">The text of the error, where it is one.</param>
internal sealed record QueryAnswer(ServiceReply Reply, string? Error = null)
{
    /// <summary>The results of a job that has several, each at a URL of its own; null where the reply is the one result.</summary>
    public IReadOnlyList<JobResult>? Results { get; init; }
}
