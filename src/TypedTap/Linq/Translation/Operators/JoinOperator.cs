using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Joins one more table on equal keys.</summary>
internal static class JoinOperator
{
    private const string Name = nameof(Queryable.Join);

    public static QueryState Apply(
        QueryState outer, QueryState inner, LambdaExpression outerKey, LambdaExpression innerKey, LambdaExpression result,
        AdqlJoinKind kind = AdqlJoinKind.Inner)
    {
        outer = DerivedTables.Plain(outer, Name).Named(outerKey.Parameters[0]);
        inner = DerivedTables.Plain(inner, Name, keepsOrder: false).Named(innerKey.Parameters[0]);
        var on = JoinKeys.Of(outer.Apply(outerKey), inner.Apply(innerKey), outer.In(Name));
        return kind == AdqlJoinKind.Right
            ? Joining.Of(
                inner, outer, on, AdqlJoinKind.Left, (one, other) => ShapeInliner.Inline(result, other, one), result.Parameters[1],
                result.Parameters[0])
            : Joining.Of(
                outer, inner, on, kind, (one, other) => ShapeInliner.Inline(result, one, other), result.Parameters[0],
                result.Parameters[1]);
    }
}
