using System.Linq.Expressions;
using TypedTap.Linq.Execution;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Shapes;

/// <summary>A shape in terms of the columns of the subquery that its values have become.</summary>
internal sealed class DerivedShape(QuerySource source, OutputCollector outputs, TranslationContext context) : ExpressionVisitor
{
    public override Expression? Visit(Expression? node) =>
        node is not null && ShapeValues.Of(node, outputs, context) is { } value
            ? new ValueExpression(Column(value), node.Type)
            : base.Visit(node);

    protected override Expression VisitExtension(Expression node) => node is SourceExpression row
        ? new SourceExpression(
            row.Table, source, [.. row.Columns.Select(Column)],
            row.Presence is { } presence ? Column(presence) : null) { Navigations = row.Navigations }
        : base.VisitExtension(node);

    /// <summary>The column that a value has become.</summary>
    public QueryColumn Column(QueryExpression value) => new(source, source.Table.Columns[outputs.OrdinalOf(value)]);
}
