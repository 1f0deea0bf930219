namespace TypedTap.Votable;

/// <summary>What sort of thing is wrong with a VOTable document.</summary>
public enum VoTableErrorKind
{
    /// <summary>
    /// The body is something else: an HTML page, JSON, plain text, another XML document, or nothing at all.
    /// <see cref="VoTableException.Body"/> holds its first characters.
    /// </summary>
    NotAVoTable,

    /// <summary>Not well-formed XML, or a structure that no reader could give a meaning to.</summary>
    Malformed,

    /// <summary>The document ends before its end: the connection broke, or the service gave up half-way.</summary>
    Truncated,

    /// <summary>A value is not what its column, or the caller, says it is.</summary>
    BadValue,

    /// <summary>Valid, but this reader does not read it: FITS or Parquet data, data in another file.</summary>
    Unsupported,

    /// <summary>A bound of <see cref="VoTableReaderOptions"/> was exceeded.</summary>
    LimitExceeded,

    /// <summary>A breach of the standard that would otherwise be tolerated; only with <see cref="VoTableTolerance.Strict"/>.</summary>
    NotStandard,
}
