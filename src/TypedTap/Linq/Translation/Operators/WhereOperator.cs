using System.Linq.Expressions;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Adds a condition.</summary>
internal static class WhereOperator
{
    private const string Name = nameof(Queryable.Where);

    /// <param name="state">The rows.</param>
    /// <param name="predicate">The condition.</param>
    /// <param name="negated">True to keep the rows that do not meet it.</param>
    public static QueryState Apply(QueryState state, LambdaExpression predicate, bool negated = false)
    {
        // Distinct may come before: a condition on the compared columns keeps or drops equal rows together.
        state = DerivedTables.Plain(state, Name, allowDistinct: true, allowGroups: true);
        // As in memory, no row gets past a condition that is false for all, so what follows need not make sense: Where(_ => min != null).
        if (state.Filters.Concat(state.Having).Any(filter => filter is QueryTruth { Value: false }))
            return state;
        var (lifted, body) = ScalarSubqueries.Lift(state.Named(predicate.Parameters[0]), predicate, Name);
        state = lifted;
        if (negated)
            body = Expression.Not(body);
        var condition = PredicateTranslator.Translate(body, state.In(Name));
        if (!state.IsGrouped && UnknownNulls.In(condition, state.AdqlNulls) is { Count: > 0 } values
            && state.Translator.Session.Dialect.TakesDerivedTables)
        {
            // IS NULL takes nothing but a column, so the functions' results become columns.
            (state, body) = DerivedTables.With(state, body, values, state.In(Name));
            state = state.Named(predicate.Parameters[0]);
            condition = PredicateTranslator.Translate(body, state.In(Name));
        }

        // DaCHS finds the groups' columns from a query inside of WHERE only. A group whose rows may be used yet can't be a row of a
        // subquery.
        if (state.IsGrouped && state.Shape is not GroupExpression && QueryPredicates.QueriesIn(condition).Any()
            && state.Translator.Session.Dialect.TakesDerivedTables)
        {
            return Apply(DerivedTables.Of(state, state.In(Name), "a query after GroupBy"), predicate, negated);
        }

        return state.IsGrouped
            ? state with { Having = state.Having.Add(condition) }
            : state with { Filters = state.Filters.Add(condition) };
    }
}
