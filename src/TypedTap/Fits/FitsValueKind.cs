namespace TypedTap.Fits;

/// <summary>What the value of a card is: FITS 4.0 §4.2.</summary>
public enum FitsValueKind
{
    /// <summary>There is none: COMMENT, HISTORY, a blank keyword, or any other without the value indicator <c>= </c>.</summary>
    None,

    /// <summary>There is a value indicator and nothing behind it (§4.1.2.3).</summary>
    Undefined,

    /// <summary>A string in quotes (§4.2.1).</summary>
    Text,

    /// <summary><c>T</c> or <c>F</c> (§4.2.2).</summary>
    Logical,

    /// <summary>A whole number of any size (§4.2.3).</summary>
    Integer,

    /// <summary>A floating-point number, whose exponent may be written with E or D (§4.2.4).</summary>
    Real,

    /// <summary>Two numbers in brackets (§4.2.5, §4.2.6).</summary>
    Complex,

    /// <summary>None of these: a string that is not closed, a number beyond what a double can hold, bare words.</summary>
    Invalid,
}
