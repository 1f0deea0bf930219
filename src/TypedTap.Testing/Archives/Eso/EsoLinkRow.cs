namespace TypedTap.Testing.Archives;

/// <summary>A row of ESO's links: the columns of DataLink 1.0 and three of the archive's.</summary>
internal sealed record EsoLinkRow(string Id, string? AccessUrl, string Semantics)
{
    public string? ServiceDefinition { get; init; }

    public string? ErrorMessage { get; init; }

    public string? Description { get; init; }

    public string? ContentType { get; init; }

    public long? ContentLength { get; init; }

    public string? OriginalFile { get; init; }

    public string? Category { get; init; }

    public string? DataLink { get; init; }
}
