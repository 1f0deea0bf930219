using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Joins one more table on any condition: positions close to each other, say.</summary>
internal static class ConditionJoinOperator
{
    private const string Name = nameof(Queryable.Join);

    public static QueryState Apply(QueryState outer, QueryState inner, LambdaExpression on, LambdaExpression result)
    {
        outer = DerivedTables.Plain(outer, Name);
        inner = DerivedTables.Plain(inner, Name, keepsOrder: false);
        var condition = PredicateTranslator.Translate(ShapeInliner.Inline(on, outer.Shape, inner.Shape), outer.In(Name));
        return Joining.Of(
            outer, inner, PredicateNormalizer.Normalize(condition, outer.AdqlNulls), AdqlJoinKind.Inner,
            (one, other) => ShapeInliner.Inline(result, one, other),
            result.Parameters[0], result.Parameters[1]);
    }
}
