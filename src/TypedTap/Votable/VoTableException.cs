namespace TypedTap.Votable;

/// <summary>
/// A VOTable could not be read, or a value of it could not be delivered as asked. The message names the place, the
/// reason and, where there is one, the cure.
/// </summary>
public sealed class VoTableException : TapException
{
    internal VoTableException(VoTableErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>What sort of error this is.</summary>
    public VoTableErrorKind Kind { get; }

    /// <summary>The line of the XML document, counted from 1, where the reader stood; null when not known.</summary>
    public long? Line { get; internal init; }

    /// <summary>The byte within the line, counted from 1, where the reader stood; null when not known.</summary>
    public long? Column { get; internal init; }

    /// <summary>How many rows had been read whole before the error.</summary>
    public long RowsRead { get; internal init; }

    /// <summary>
    /// The first characters (about 200, control characters escaped) of a body that is not a VOTable, so that the
    /// words of the server can be shown; null for the other kinds.
    /// </summary>
    public string? Body { get; internal init; }
    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Document;
}
