using System.Linq.Expressions;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Adds a condition.</summary>
internal static class WhereOperator
{
    public static QueryState Apply(QueryState state, LambdaExpression predicate)
    {
        // Distinct may come before: a condition on the compared columns keeps or drops equal rows together.
        QueryOperators.RequireNothingCut(state, nameof(Queryable.Where), allowDistinct: true);
        var condition = PredicateTranslator.Translate(state.Apply(predicate), nameof(Queryable.Where));
        return state.Named(predicate.Parameters[0]) with { Filters = state.Filters.Add(condition) };
    }
}
