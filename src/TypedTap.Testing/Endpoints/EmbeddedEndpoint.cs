using TypedTap.Testing.Jobs;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing;

/// <summary>A service beside TAP at a path of an <see cref="EmbeddedTapService"/>.</summary>
/// <param name="Path">The path, with a slash before it; one that ends with a slash has everything below it.</param>
/// <param name="Answer">
/// What it answers. An exception from it is answered with 500, and comes out of <see cref="EmbeddedTapService.DisposeAsync"/>.
/// </param>
public sealed record EmbeddedEndpoint(string Path, Func<EmbeddedCall, EmbeddedReply> Answer)
{
    /// <summary>Whether it is at the second origin (<see cref="EmbeddedTapService.Elsewhere"/>) and not at the service's own.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>What jobs do whose list is at the path; null for an endpoint that answers at once.</summary>
    internal Func<JobRequest, IReadOnlyList<JobResult>>? Work { get; private init; }

    /// <summary>An endpoint of jobs.</summary>
    /// <param name="path">The path of their list.</param>
    /// <param name="work">What they do; a <see cref="RefusedException"/> from it is the error of the job.</param>
    internal static EmbeddedEndpoint OfJobs(string path, Func<JobRequest, IReadOnlyList<JobResult>> work) =>
        new(path, static _ => throw new InvalidOperationException("Jobs are answered by their list.")) { Work = work };

    internal bool Has(string path, bool isElsewhere) =>
        isElsewhere == IsElsewhere && Work is null && (Path.EndsWith('/') ? path.StartsWith(Path, StringComparison.Ordinal) : path == Path);
}
