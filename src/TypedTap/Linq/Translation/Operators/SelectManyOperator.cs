using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Pairs every row with the rows of a query that may use it: a product of tables, or a join on the query's conditions.</summary>
internal static class SelectManyOperator
{
    private const string Name = nameof(Queryable.SelectMany);

    /// <param name="state">The rows.</param>
    /// <param name="collection">The query for a row.</param>
    /// <param name="result">What a pair becomes; null for the second row.</param>
    public static QueryState Apply(QueryState state, LambdaExpression collection, LambdaExpression? result)
    {
        state = DerivedTables.Plain(state, Name).Named(collection.Parameters[0]);
        var body = state.Apply(collection);
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } convert)
            body = convert.Operand;
        Expression Result(Expression one, Expression other) => result is null ? other : ShapeInliner.Inline(result, one, other);
        var names = (result?.Parameters[0], result?.Parameters[1]);

        if (GroupJoinOperator.TryJoin(state, body, Result, names) is { } joined)
            return joined;
        if (!OperatorCall.IsQuery(body))
        {
            throw new TapQueryNotSupportedException(
                ExpressionText.Of(body), Name, "it is no query of the service",
                "take the rows of a table of the archive, with conditions, or read the rows and go on with LINQ to Objects");
        }

        var isOptional = OperatorCall.TryParse(body, out var last)
            && last is { Name: nameof(Queryable.DefaultIfEmpty), Arguments.Count: 0 };
        var inner = DerivedTables.Plain(state.Translator.Translate(isOptional ? last!.Source : body), Name, keepsOrder: false);
        inner = inner with { Filters = inner.Filters.SelectMany(Predicates.Terms).ToValueList() };
        Correlation.Refuse(inner, state, Name);
        if (isOptional)
            return Joining.Of(state, inner, new QueryTruth(true), AdqlJoinKind.Left, Result, names.Item1, names.Item2);
        // Conditions that use both rows are the join's; the others are WHERE's, as they would be of the table alone.
        var on = inner.Filters.Where(filter => Correlation.Uses(filter, state))
            .Select(filter => PredicateNormalizer.Normalize(filter, state.AdqlNulls))
            .ToList();
        inner = inner with { Filters = inner.Filters.Where(filter => !Correlation.Uses(filter, state)).ToValueList() };
        return Joining.Of(state, inner, Predicates.All(on), AdqlJoinKind.Inner, Result, names.Item1, names.Item2);
    }
}
