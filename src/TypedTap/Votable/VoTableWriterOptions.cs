namespace TypedTap.Votable;

/// <summary>How a <see cref="VoTableWriter"/> writes.</summary>
public sealed record VoTableWriterOptions
{
    internal static VoTableWriterOptions Default { get; } = new();

    /// <summary>
    /// How rows are written: TABLEDATA, the default, which every service reads, or BINARY2, which is smaller and faster. BINARY is for
    /// readers older than VOTable 1.3: it has no nulls of integers but by <see cref="VoTableValues.Null"/>, and takes empty strings and
    /// arrays for nulls.
    /// </summary>
    public VoTableSerialization Serialization { get; init; } = VoTableSerialization.TableData;

    /// <summary>The name of the TABLE, where the metadata does not give one.</summary>
    public string? TableName { get; init; }

    /// <summary>What VOTABLE itself is to hold, outside of any RESOURCE: description, INFOs, frames, parameters, groups.</summary>
    public VoTableContext? Document { get; init; }

    /// <summary>Whether the stream stays open when the writer is disposed; by default the writer owns it.</summary>
    public bool LeaveOpen { get; init; }

    /// <summary>
    /// How many bytes are gathered before they are sent to the stream. Default 64 KiB; rows are never cut, so it may be more.
    /// </summary>
    public int BufferBytes { get; init; } = 64 << 10;

    /// <summary>
    /// Whether characters that the document cannot carry (control characters in TABLEDATA and metadata, NUL, lone surrogates) become
    /// U+FFFD. By default they are errors.
    /// </summary>
    public bool ReplaceInvalidCharacters { get; init; }

    /// <summary>
    /// Whether text columns are declared of any length (arraysize <c>*</c>) where the metadata gives a size. Services send strings
    /// longer than they announce, which otherwise cannot be written.
    /// </summary>
    public bool VariableLengthStrings { get; init; }

    /// <summary>Told whenever bytes have been sent to the stream, and at the end, on the thread that writes.</summary>
    public IProgress<VoTableProgress>? Progress { get; init; }

    /// <summary>Called with the options as an argument of that name.</summary>
    internal static void Validate(VoTableWriterOptions options)
    {
        if (options.Serialization is not (VoTableSerialization.TableData or VoTableSerialization.Binary or VoTableSerialization.Binary2))
        {
            throw new ArgumentException(
                $"Rows cannot be written as {options.Serialization}; use TableData, Binary2, or Binary for readers older than VOTable 1.3.",
                nameof(options));
        }

        if (options.BufferBytes <= 0)
            throw new ArgumentOutOfRangeException(nameof(options), options.BufferBytes, "BufferBytes must be positive.");
    }
}
