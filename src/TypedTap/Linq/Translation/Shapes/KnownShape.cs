using System.Linq.Expressions;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Shapes;

/// <summary>A shape with values of the service's in the places of the expressions that stand for them.</summary>
internal sealed class KnownShape(IReadOnlyDictionary<Expression, QueryExpression> known) : ExpressionVisitor
{
    public override Expression? Visit(Expression? node) =>
        node is not null && known.TryGetValue(node, out var value) ? new ValueExpression(value, node.Type) : base.Visit(node);
}
