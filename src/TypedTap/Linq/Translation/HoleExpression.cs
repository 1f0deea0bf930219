using System.Linq.Expressions;

namespace TypedTap.Linq.Translation;

/// <summary>The place of a value that is put in later.</summary>
internal sealed class HoleExpression(Type type) : Expression
{
    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type { get; } = type;

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
