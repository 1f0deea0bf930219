namespace TypedTap.Vosi;

/// <summary>Which breach of a standard a reader has tolerated.</summary>
public enum VosiDiagnosticCode
{
    /// <summary>
    /// The document's element is another than the standard's, like that of a registry record; what was looked for stands inside.
    /// </summary>
    OtherRoot,

    /// <summary>Something that the document is for is not in it: no schema, no capability, no <c>available</c>.</summary>
    Nothing,

    /// <summary>A schema, table, column, language or example has no name.</summary>
    NoName,

    /// <summary>An element that may stand once stands several times: the first counts.</summary>
    Repeated,

    /// <summary>An element stands where the standard has no place for it.</summary>
    Misplaced,

    /// <summary>An attribute or element that the standard asks for is missing.</summary>
    Missing,

    /// <summary>A number, time or truth value is none; its text is kept where there is a member for it.</summary>
    BadValue,

    /// <summary>Two tables, or two columns of a table, have the same name.</summary>
    SameName,

    /// <summary>Part of a document that is spread over several could not be had.</summary>
    Incomplete,
}
