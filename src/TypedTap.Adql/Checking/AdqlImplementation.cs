namespace TypedTap.Adql;

/// <summary>
/// The software behind a service, where the checker knows of differences between what it takes and what the standard says.
/// </summary>
public enum AdqlImplementation
{
    /// <summary>Not known, or one without known differences: the rules of the standard hold.</summary>
    Unknown,

    /// <summary>
    /// DaCHS: the operands of a set operation must name their columns alike; a name that several tables have is not ambiguous if
    /// the columns agree in type, unit and UCD; a table that has an alias still goes by its own name; <c>UCDCOL('…')</c> means the first
    /// column with that UCD; <c>STDDEV</c> is an aggregate, and <c>SQUARE</c> and <c>BITWISE_AND</c>, <c>_OR</c>, <c>_XOR</c> and
    /// <c>_NOT</c> need no declaration.
    /// </summary>
    Dachs,
}
