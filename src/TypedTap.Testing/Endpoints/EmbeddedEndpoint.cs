namespace TypedTap.Testing;

/// <summary>A service beside TAP at a path of an <see cref="EmbeddedTapService"/>.</summary>
/// <param name="Path">The path, with a slash before it; one that ends with a slash has everything below it.</param>
/// <param name="Answer">What it answers. An exception from it is answered with 500, and comes out of <see cref="EmbeddedTapService.DisposeAsync"/>.</param>
public sealed record EmbeddedEndpoint(string Path, Func<EmbeddedCall, EmbeddedReply> Answer)
{
    /// <summary>Whether it is at the second origin (<see cref="EmbeddedTapService.Elsewhere"/>) and not at the service's own.</summary>
    public bool IsElsewhere { get; init; }

    internal bool Has(string path, bool isElsewhere) =>
        isElsewhere == IsElsewhere && (Path.EndsWith('/') ? path.StartsWith(Path, StringComparison.Ordinal) : path == Path);
}
