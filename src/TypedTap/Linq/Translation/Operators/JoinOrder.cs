using TypedTap.Adql;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>
/// Puts the tables of a side that is joined one behind the other. What pairs the sides may be about any of them, and a condition can stand
/// only where all of its tables are there: <c>from o in O join s in (from p in P join f in F on … select …) on o.Id equals s.F</c> begins
/// with F.
/// </summary>
internal static class JoinOrder
{
    /// <param name="first">The side's first table.</param>
    /// <param name="others">Those that are joined to it, by inner joins alone.</param>
    /// <param name="on">What pairs the side with the other one.</param>
    public static ValueList<QueryJoin> Of(QuerySource first, ValueList<QueryJoin> others, QueryPredicate on)
    {
        if (others.Count == 0)
            return [new QueryJoin(first, on)];
        var waiting = others.Select(join => join.Source).Prepend(first).ToList();
        var terms = others.SelectMany(join => Predicates.Terms(join.On))
            .Concat(Predicates.Terms(on))
            .Select(term => (Term: term, Sources: SourcesOf(term)))
            .ToList();
        var placed = new List<QueryJoin>();
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(source => terms.Any(term => Pairs(term.Sources, source, waiting))) ?? waiting[0];
            waiting.Remove(next);
            var possible = terms.Where(term => !term.Sources.Overlaps(waiting)).ToList();
            terms.RemoveAll(possible.Contains);
            placed.Add(new QueryJoin(next, Predicates.All(possible.Select(term => term.Term))));
        }

        return placed.ToValueList();
    }

    /// <summary>Whether a condition is about a table and such as are there already.</summary>
    private static bool Pairs(HashSet<QuerySource> sources, QuerySource source, List<QuerySource> waiting) =>
        sources.Count > 1 && sources.Contains(source) && !waiting.Any(other => !other.Equals(source) && sources.Contains(other));

    private static HashSet<QuerySource> SourcesOf(QueryPredicate term) =>
        QueryPredicates.ColumnsIn(term).Select(column => column.Source).ToHashSet();
}
