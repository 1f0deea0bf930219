using System.Linq.Expressions;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>The partners of a row, standing where the user's lambda has the group of a <c>GroupJoin</c>.</summary>
/// <param name="type">The group's type in C#.</param>
/// <param name="inner">The query whose rows the partners are.</param>
/// <param name="on">Which of them are a row's.</param>
internal sealed class GroupJoinExpression(Type type, QueryState inner, QueryPredicate on) : Expression
{
    public QueryState Inner { get; } = inner;

    public QueryPredicate On { get; } = on;

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type { get; } = type;

    public override string ToString() => $"the rows of {Inner.From.Table.Name} that belong to a row";

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
