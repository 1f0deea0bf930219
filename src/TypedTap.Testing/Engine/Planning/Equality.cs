namespace TypedTap.Testing.Engine.Planning;

/// <summary>Two values that must be equal, of a kind that can be hashed.</summary>
/// <param name="Left">One.</param>
/// <param name="Right">The other, of the same kind.</param>
/// <param name="IsAll">Whether equal values are all that the condition asks for; otherwise it must be tested, too.</param>
internal sealed record Equality(TermSide Left, TermSide Right, bool IsAll)
{
    private const double UnknownDistinct = 100;

    /// <summary>
    /// The part of all pairs of values that are equal: of two tables joined by a key, each row of the one finds about one of the other.
    /// </summary>
    public double Fraction => 1 / Math.Max(Left.Distinct ?? (Right.Distinct is null ? UnknownDistinct : 1), Right.Distinct ?? 1);

    /// <summary>
    /// The side that depends on some of these sources and on no others, and the other one; null if neither does, or the other does, too.
    /// </summary>
    public (TermSide Inside, TermSide Outside)? Split(ulong sources)
    {
        if (Left.Uses.IsLocal && Left.Uses.Within(sources) && (Right.Uses.Sources & sources) == 0)
            return (Left, Right);
        if (Right.Uses.IsLocal && Right.Uses.Within(sources) && (Left.Uses.Sources & sources) == 0)
            return (Right, Left);
        return null;
    }
}
