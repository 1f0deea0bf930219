namespace TypedTap.Vosi;

/// <summary>
/// Bounds of the readers of VOSI and DALI documents, which protect the process from documents that are broken or hostile. Exceeding one
/// raises a <see cref="VosiException"/> of kind <see cref="VosiErrorKind.LimitExceeded"/>. Document type definitions are skipped and
/// never fetched, and no entities but XML's own five are expanded.
/// </summary>
public sealed record VosiReaderOptions
{
    internal static VosiReaderOptions Default { get; } = new();

    /// <summary>The most bytes of a document. Default 128 MiB.</summary>
    public int MaxBytes { get; init => field = Positive(value, nameof(MaxBytes)); } = 128 << 20;

    /// <summary>The deepest nesting of elements. Default 128; real documents stay below 20.</summary>
    public int MaxDepth { get; init => field = Positive(value, nameof(MaxDepth)); } = 128;

    /// <summary>The most things kept: schemas, tables, columns, interfaces and so on. Default 2 million.</summary>
    public int MaxItems { get; init => field = Positive(value, nameof(MaxItems)); } = 2_000_000;

    /// <summary>The most bytes of a page of examples. Default 4 MiB.</summary>
    public int MaxPageBytes { get; init => field = Positive(value, nameof(MaxPageBytes)); } = 4 << 20;

    /// <summary>The most elements of a page of examples: the time to build one grows with their square. Default 20,000.</summary>
    public int MaxPageElements { get; init => field = Positive(value, nameof(MaxPageElements)); } = 20_000;

    /// <summary>The most diagnostics kept; further ones are dropped. Default 1000.</summary>
    public int MaxDiagnostics { get; init => field = Positive(value, nameof(MaxDiagnostics)); } = 1000;

    private static int Positive(int value, string name) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "A bound is positive.");
}
