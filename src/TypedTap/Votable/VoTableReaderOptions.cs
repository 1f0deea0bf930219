namespace TypedTap.Votable;

/// <summary>
/// Bounds and habits of a <see cref="VoTableReader"/>. The bounds protect the process from documents that are broken
/// or hostile; the defaults are far above what archives send. Exceeding one raises a <see cref="VoTableException"/>
/// of kind <see cref="VoTableErrorKind.LimitExceeded"/> before the memory is taken. Document type definitions are
/// skipped and never fetched, and no entities but XML's own five are expanded, so there is no bound for these.
/// </summary>
public sealed record VoTableReaderOptions
{
    internal static VoTableReaderOptions Default { get; } = new();

    /// <summary>Whether the stream stays open when the reader is disposed; by default the reader owns it.</summary>
    public bool LeaveOpen { get; init; }

    /// <summary>What is done about breaches of the standard. Default: a warning, or an error where data would be lost.</summary>
    public VoTableTolerance Tolerance { get; init; }

    /// <summary>Which tables are visited. Default: those of results.</summary>
    public VoTableSelection Tables { get; init; }

    /// <summary>
    /// Whether short strings that repeat within a column are made once and shared. Default true; columns whose strings
    /// hardly repeat are found out and left alone.
    /// </summary>
    public bool InternStrings { get; init; } = true;

    /// <summary>Told at most every megabyte, and at the end, on the thread that reads.</summary>
    public IProgress<VoTableProgress>? Progress { get; init; }

    /// <summary>
    /// Opens what a STREAM's href names (VOTable 1.4, section 5.4), given verbatim; the reader disposes of what it
    /// returns. Null, the default: nothing outside the document is ever opened, and a table that is stored elsewhere is an
    /// error of kind <see cref="VoTableErrorKind.Unsupported"/>. The href is the document's word: check it before use.
    /// </summary>
    public Func<string, CancellationToken, ValueTask<Stream>>? OpenHref { get; init; }

    /// <summary>The largest cell, in bytes (text is counted as UTF-8). Default 64 MiB.</summary>
    public int MaxCellBytes { get; init; } = 64 << 20;

    /// <summary>The largest row, in bytes: one row is held in memory. Default 256 MiB.</summary>
    public int MaxRowBytes { get; init; } = 256 << 20;

    /// <summary>The largest number of FIELDs of a table. Default 20 000.</summary>
    public int MaxFields { get; init; } = 20_000;

    /// <summary>The largest number of INFO elements of a document. Default 10 000.</summary>
    public int MaxInfos { get; init; } = 10_000;

    /// <summary>
    /// The largest number of characters of metadata kept in all: names, descriptions, INFO texts. Default 16 Mi.
    /// </summary>
    public int MaxMetadataCharacters { get; init; } = 16 << 20;

    /// <summary>The deepest nesting of elements. Default 128; real documents stay below 20.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>
    /// The most bytes that one tag, with its attributes, or one comment may have. Default 16 MiB.
    /// </summary>
    public int MaxTagBytes { get; init; } = 16 << 20;

    /// <summary>
    /// The largest number of different warnings kept; further ones are counted by <see cref="VoTableReader.DroppedWarnings"/>. Default
    /// 1000.
    /// </summary>
    public int MaxWarnings { get; init; } = 1000;

    /// <summary>Called with the options as an argument of that name.</summary>
    internal static void Validate(VoTableReaderOptions options)
    {
        ReadOnlySpan<int> bounds =
        [
            options.MaxCellBytes, options.MaxRowBytes, options.MaxFields, options.MaxInfos, options.MaxMetadataCharacters,
            options.MaxDepth, options.MaxTagBytes, options.MaxWarnings,
        ];
        foreach (var bound in bounds)
        {
            if (bound <= 0)
                throw new ArgumentOutOfRangeException(nameof(options), bound, "Every bound of the options must be positive.");
        }
    }
}
