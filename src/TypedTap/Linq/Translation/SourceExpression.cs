using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>A whole row of one of the query's tables, standing where the user's lambda has its parameter.</summary>
internal sealed class SourceExpression(TapTableMapping table, QuerySource source) : Expression
{
    public TapTableMapping Table { get; } = table;

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
        return target is SourceExpression source && source.Table.Find(member.Member.Name) is { } binding && IsOwn(member.Member, source)
            ? new QueryColumn(source.Source, binding.Column)
            : null;
    }

    /// <summary>False for a property of an interface that is not the record's own property of that name: implemented apart from it, or not at all.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The expression calls the interface's getter, so that and what implements it are kept.")]
    private static bool IsOwn(MemberInfo member, SourceExpression source)
    {
        if (member is not PropertyInfo { DeclaringType: { IsInterface: true } declaring, GetMethod: { } getter })
            return true;
        var map = source.Type.GetInterfaceMap(declaring);
        return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, getter)] is { IsPublic: true, DeclaringType.IsInterface: false } implementation
            && implementation.Name == getter.Name;
    }

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
