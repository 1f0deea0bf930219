namespace TypedTap.Adql;

/// <summary>What a token is.</summary>
internal enum AdqlTokenKind : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A regular identifier or a keyword.</summary>
    Word,

    /// <summary>A delimited identifier, quotes included.</summary>
    Delimited,

    /// <summary>An unsigned number.</summary>
    Number,

    /// <summary>A character string, quotes included.</summary>
    String,

    LeftParen,
    RightParen,
    Comma,
    Dot,
    Semicolon,
    Asterisk,
    Slash,
    Plus,
    Minus,
    Concatenate,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>Something that is no token of ADQL; the error has been reported.</summary>
    Bad,
}
