using System.Linq.Expressions;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Adds a condition.</summary>
internal static class WhereOperator
{
    public static QueryState Apply(QueryState state, LambdaExpression predicate)
    {
        // Distinct may come before: a condition on the compared columns keeps or drops equal rows together.
        QueryOperators.RequireNothingCut(state, nameof(Queryable.Where), allowDistinct: true);
        // As in memory, no row gets past a condition that is false for all, so what follows need not make sense: Where(_ => min != null).
        if (state.Filters.Any(filter => filter is QueryTruth { Value: false }))
            return state;
        var condition = PredicateTranslator.Translate(state.Apply(predicate), nameof(Queryable.Where));
        return state.Named(predicate.Parameters[0]) with { Filters = state.Filters.Add(condition) };
    }
}
