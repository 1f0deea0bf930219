namespace TypedTap.Adql.Syntax;

/// <summary>The signs that a value can have.</summary>
public enum AdqlSign
{
    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>-</c></summary>
    Minus,
}
