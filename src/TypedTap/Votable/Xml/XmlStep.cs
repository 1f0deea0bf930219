namespace TypedTap.Votable.Xml;

/// <summary>How far an attempt to read the next token in the bytes at hand has come.</summary>
internal enum XmlStep : byte
{
    /// <summary>The bytes at hand do not suffice.</summary>
    NeedMore,

    /// <summary>Blanks, a comment or the like: go on.</summary>
    Skipped,

    /// <summary>A token.</summary>
    Token,
}
