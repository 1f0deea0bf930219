using System.Linq.Expressions;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>A value that the service gives, standing where C# has an expression of some type: a column of a subquery, say.</summary>
internal sealed class ValueExpression(QueryExpression value, Type type) : Expression
{
    public QueryExpression Value { get; } = value;

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type { get; } = type;

    public override string ToString() => Value is QueryColumn column ? column.Column.Name : Value.GetType().Name;

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
