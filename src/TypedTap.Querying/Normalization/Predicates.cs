using TypedTap.Adql;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>Puts conditions together: flat, without constants, without a list of one, no null test twice.</summary>
public static class Predicates
{
    /// <summary>All of the conditions; none at all is true.</summary>
    public static QueryPredicate All(IEnumerable<QueryPredicate> terms)
    {
        var flat = new List<QueryPredicate>();
        foreach (var term in terms)
        {
            if (term is QueryTruth { Value: false })
                return term;
            foreach (var part in term is QueryAll inner ? inner.Terms : ValueList.Of(term))
                Add(flat, part);
        }

        return flat.Count switch { 0 => new QueryTruth(true), 1 => flat[0], _ => new QueryAll(flat.ToValueList()) };
    }

    /// <summary>One of the conditions; none at all is false.</summary>
    public static QueryPredicate Any(IEnumerable<QueryPredicate> terms)
    {
        var flat = new List<QueryPredicate>();
        foreach (var term in terms)
        {
            if (term is QueryTruth { Value: true })
                return term;
            foreach (var part in term is QueryAny inner ? inner.Terms : ValueList.Of(term))
                Add(flat, part);
        }

        return flat.Count switch { 0 => new QueryTruth(false), 1 => flat[0], _ => new QueryAny(flat.ToValueList()) };
    }

    /// <summary>The conditions that must all hold for a condition to hold.</summary>
    public static IEnumerable<QueryPredicate> Terms(QueryPredicate predicate) =>
        predicate is QueryAll all ? all.Terms.SelectMany(Terms) : [predicate];

    // Null tests are what is put together most and repeated most.
    private static void Add(List<QueryPredicate> flat, QueryPredicate term)
    {
        if (term is not QueryTruth && !(term is QueryNullTest && flat.Contains(term)))
            flat.Add(term);
    }
}
