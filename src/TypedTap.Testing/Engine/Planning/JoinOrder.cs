namespace TypedTap.Testing.Engine.Planning;

/// <summary>
/// Puts the parts of an inner join into an order: each part is tried as the first, then the cheapest next one is taken, and the cheapest
/// order wins.
/// </summary>
internal sealed class JoinOrder(IReadOnlyList<PlannedPart> parts, IReadOnlyList<Term> terms)
{
    private const int MaximumFirst = 12;
    private const double ForKept = 3;
    private const double ForProbed = 1;
    private const double ForLookedUp = 5;
    private const double ForCone = 20;
    private const double ForFound = 3;
    private const double ForPair = 0.5;

    public IReadOnlyList<JoinStep> Choose()
    {
        IReadOnlyList<JoinStep>? best = null;
        // The largest parts are the likeliest first ones: the others are kept in tables and looked up.
        foreach (var first in parts.OrderByDescending(static part => part.Estimate).Take(MaximumFirst))
        {
            var order = From(first);
            if (best is null || Cost(order) < Cost(best))
                best = order;
        }

        return best!;
    }

    private List<JoinStep> From(PlannedPart first)
    {
        var steps = new List<JoinStep>(parts.Count) { new(first, JoinMethod.First, null, first.Estimate, first.Cost) };
        var rest = parts.Where(part => part != first).ToList();
        var bound = first.Sources;
        while (rest.Count > 0)
        {
            var last = steps[^1];
            var next = rest.SelectMany(part => Ways(part, last.Rows, bound)).MinBy(static step => step.Cost + step.Rows)!;
            steps.Add(next);
            rest.Remove(next.Part);
            bound |= next.Part.Sources;
        }

        return steps;
    }

    private IEnumerable<JoinStep> Ways(PlannedPart part, double rows, ulong bound)
    {
        var ties = terms.Where(term => (term.Uses.Sources & part.Sources) != 0 && term.Uses.Within(bound | part.Sources)).ToList();
        var pairs = Pairs(part, rows, ties);
        var isEqual = ties.Exists(term => IsKey(term, part.Sources, bound));
        var cost = isEqual
            ? (ForKept * Math.Min(rows, part.Estimate)) + (ForProbed * Math.Max(rows, part.Estimate))
            : ForPair * rows * part.Estimate;
        yield return new(part, JoinMethod.Hash, null, pairs, part.Cost + cost);
        if (part.Leaf is not { } leaf || part.IsCorrelated)
            yield break;
        foreach (var term in ties.Where(term => LeafPlanner.CanLookUp(leaf.Source, term, bound)))
        {
            // The index of a table that goes with the query must be made for it.
            var index = leaf.Source.IsStored ? 0 : ForKept * part.Size;
            var found = rows * part.Size * Estimates.Fraction(term);
            yield return new(
                part, JoinMethod.Lookup, term, pairs, index + ((term.Cone is null ? ForLookedUp : ForCone) * rows) + (ForFound * found));
        }
    }

    /// <summary>Whether a term can be a key of a join between some sources and others.</summary>
    public static bool IsKey(Term term, ulong sources, ulong bound) =>
        term.Equality?.Split(sources) is var (_, outside) && outside.Uses.IsLocal && outside.Uses.Within(bound);

    private static double Pairs(PlannedPart part, double rows, List<Term> ties)
    {
        var pairs = rows * part.Estimate;
        foreach (var term in ties)
            pairs *= Estimates.Fraction(term);

        return Math.Max(1, pairs);
    }

    private static double Cost(IReadOnlyList<JoinStep> steps) => steps.Sum(static step => step.Cost + step.Rows);
}
