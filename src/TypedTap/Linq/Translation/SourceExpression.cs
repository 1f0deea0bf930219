using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>A whole row of one of the query's tables, standing where the user's lambda has its parameter.</summary>
/// <param name="table">The table that the row is of.</param>
/// <param name="source">Where in the query it comes from.</param>
/// <param name="columns">
/// Where the source is a subquery, what it calls the table's columns, in their order; null where it is the table itself.
/// </param>
/// <param name="presence">Where the row may be missing, a value that is null just then.</param>
internal sealed class SourceExpression(
    TapTableMapping table, QuerySource source, IReadOnlyList<QueryColumn>? columns = null, QueryExpression? presence = null) : Expression
{
    public TapTableMapping Table { get; } = table;

    public QuerySource Source { get; } = source;

    /// <summary>Null just where there is no row; null itself where there always is one, or nothing tells.</summary>
    public QueryExpression? Presence { get; } = presence;

    /// <summary>The ways along keys from it; null where nothing follows keys.</summary>
    public NavigationCalls? Navigations { get; init; }

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type => Table.RowType;

    /// <summary>The values that the row is made of, in the table's order.</summary>
    public IEnumerable<QueryColumn> Columns => columns ?? Table.Columns.Select(binding => new QueryColumn(Source, binding.Column));

    public override string ToString() => Source.Name ?? Table.Name;

    /// <summary>The value of a property.</summary>
    public QueryColumn this[TapColumnBinding binding] =>
        columns is null ? new QueryColumn(Source, binding.Column) : columns[IndexOf(binding)];

    /// <summary>The row where it may be missing.</summary>
    public SourceExpression Optional(QuerySource optional, QueryExpression? isPresent) => new(
        Table, optional, columns?.Select(column => column with { Source = optional }).ToList(), isPresent) { Navigations = Navigations };

    /// <summary>The column that a member access means, or null if it means none.</summary>
    public static QueryColumn? ColumnOf(MemberExpression member)
    {
        var target = member.Expression;
        // A generic method's constraint shows as a cast to an interface.
        while (target is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } cast)
            target = cast.Operand;
        return target is SourceExpression source && source.Table.Find(member.Member.Name) is { } binding && IsOwn(member.Member, source)
            ? source[binding]
            : null;
    }

    private int IndexOf(TapColumnBinding binding)
    {
        for (var i = 0; i < Table.Columns.Count; i++)
        {
            if (ReferenceEquals(Table.Columns[i], binding))
                return i;
        }

        throw new ArgumentException($"'{binding.PropertyName}' is no column of {Table.Name}.", nameof(binding));
    }

    /// <summary>
    /// False for a property of an interface that is not the record's own property of that name: implemented apart from it, or not at all.
    /// </summary>
    [UnconditionalSuppressMessage("Trimming", "IL2072",
        Justification = "The expression calls the interface's getter, so that and what implements it are kept.")]
    private static bool IsOwn(MemberInfo member, SourceExpression source)
    {
        if (member is not PropertyInfo { DeclaringType: { IsInterface: true } declaring, GetMethod: { } getter })
            return true;
        var map = source.Type.GetInterfaceMap(declaring);
        return map.TargetMethods[Array.IndexOf(
            map.InterfaceMethods, getter)] is { IsPublic: true, DeclaringType.IsInterface: false } implementation
            && implementation.Name == getter.Name;
    }

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
