using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Planning;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>Tells the conditions that tie a subquery to the query around it from those that are its own.</summary>
internal sealed class TieFinder
{
    private readonly List<Tie> _ties = [];
    private readonly List<Term> _others = [];

    /// <param name="where">The conditions, as written.</param>
    /// <param name="terms">The same, compiled.</param>
    public TieFinder(IReadOnlyList<AdqlCondition> where, IReadOnlyList<Term> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (TieOf(where[i], terms[i]) is { } tie)
                _ties.Add(tie);
            else
                _others.Add(terms[i]);
        }
    }

    public IReadOnlyList<Tie> Ties => _ties;

    /// <summary>The conditions beside the ties.</summary>
    public IReadOnlyList<Term> Others => _others;

    /// <summary>Whether there are ties and nothing else that depends on the query around.</summary>
    public bool IsAll => _ties.Count > 0 && !_others.Exists(static term => term.Uses.Outer);

    // Values of different kinds are compared by rules of their own, which no hash knows.
    private static Tie? TieOf(AdqlCondition condition, Term term)
    {
        if (condition is not AdqlComparison comparison || term.Equality is not { IsAll: true } equality)
            return null;
        var (left, right) = (equality.Left.Uses, equality.Right.Uses);
        if (IsInside(left) && IsOutside(right))
            return new Tie(comparison.Left, comparison.Right);
        return IsInside(right) && IsOutside(left) ? new Tie(comparison.Right, comparison.Left) : null;
    }

    private static bool IsInside(Dependencies uses) => uses is { IsLocal: true, Outer: false };

    private static bool IsOutside(Dependencies uses) => uses is { IsLocal: false, Outer: true };
}
