namespace TypedTap.Metadata;

/// <summary>How a service reads string literals; it decides which values may be sent as text.</summary>
public enum StringLiteralRule
{
    /// <summary>Nobody has found out: a value with a backslash or a line break must not be sent as a literal.</summary>
    Unknown,

    /// <summary>As ADQL says: only the quote is special, and is doubled.</summary>
    Standard,

    /// <summary>A backslash escapes the next character, against the standard.</summary>
    BackslashEscapes,
}
