using System.Linq.Expressions;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>A whole row of one of the query's tables, standing where the user's lambda has its parameter.</summary>
internal sealed class SourceExpression(TapTable table, QuerySource source) : Expression
{
    public TapTable Table { get; } = table;

    public QuerySource Source { get; } = source;

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type => Table.RowType;

    public override string ToString() => Source.Name ?? Table.Name;

    /// <summary>The column that a member access means, or null if it means none.</summary>
    public static QueryColumn? ColumnOf(MemberExpression member)
    {
        var target = member.Expression;
        // A generic method's constraint shows as a cast to an interface.
        while (target is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } cast)
            target = cast.Operand;
        return target is SourceExpression source && source.Table.Find(member.Member.Name) is { } binding
            ? new QueryColumn(source.Source, binding.Column)
            : null;
    }

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
