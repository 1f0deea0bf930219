namespace TypedTap.Tap;

/// <summary>What became of an answer that was saved.</summary>
public sealed record TapSavedAnswer
{
    /// <summary>The media type, as the service calls it; null when it does not say. It need not be the one that was asked for.</summary>
    public required string? ContentType { get; init; }

    /// <summary>How many bytes were saved.</summary>
    public required long Bytes { get; init; }

    /// <summary>How many rows a VOTable has; null for other formats, which are not looked into.</summary>
    public required long? Rows { get; init; }

    /// <summary>
    /// Whether the rows are all. Only a VOTable can say so; for any other format this is <see cref="TapCompletenessKind.Unproven"/>:
    /// services cut CSV, FITS and JSON off at their limits without a sign.
    /// </summary>
    public required TapCompleteness Completeness { get; init; }

    /// <summary>The URL that answered, after redirects.</summary>
    public required Uri FinalUrl { get; init; }
}
