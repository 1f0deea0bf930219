using System.Linq.Expressions;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Shapes;

/// <summary>A shape whose rows may be missing, as those of the inner side of an outer join may.</summary>
internal sealed class OptionalShape(QuerySource source, QueryExpression? presence) : ExpressionVisitor
{
    /// <param name="shape">The shape.</param>
    /// <param name="source">Where its rows come from, as optional.</param>
    /// <param name="on">The join's condition.</param>
    public static Expression Of(Expression shape, QuerySource source, QueryPredicate on) =>
        new OptionalShape(source, PresenceOf(source, on)).Visit(shape)!;

    /// <summary>
    /// A column that is never null where there is a row: one that the condition compares, or one that never is null at all.
    /// </summary>
    private static QueryColumn? PresenceOf(QuerySource source, QueryPredicate on)
    {
        var terms = on is QueryAll all ? all.Terms : [on];
        var compared = terms.OfType<QueryComparison>().Where(term => term.Operator == AdqlComparisonOperator.Equal)
            .SelectMany(term => new[] { term.Left, term.Right })
            .OfType<QueryColumn>()
            .FirstOrDefault(column => column.Source.Equals(source));
        if (compared is not null)
            return compared with { Source = source };
        var required = source.Table.Columns.FirstOrDefault(column => column.Nullable == false && column.NullValues.Count == 0);
        return required is null ? null : new QueryColumn(source, required);
    }

    protected override Expression VisitExtension(Expression node) => node switch
    {
        SourceExpression row when row.Source.Equals(source) => row.Optional(source, presence),
        ValueExpression { Value: QueryColumn column } value when column.Source.Equals(source) =>
            new ValueExpression(column with { Source = source }, value.Type),
        _ => node,
    };
}
