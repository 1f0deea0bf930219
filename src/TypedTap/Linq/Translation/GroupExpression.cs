using System.Collections.Immutable;
using System.Linq.Expressions;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>A group of rows, standing where the user's lambda has its <see cref="IGrouping{TKey, TElement}"/>.</summary>
/// <param name="type">The grouping's type in C#.</param>
/// <param name="key">What the key is, in terms of the values that are grouped by.</param>
/// <param name="element">What an element is, in terms of the rows.</param>
/// <param name="origin">What the groups were made of.</param>
internal sealed class GroupExpression(Type type, Expression key, Expression element, GroupOrigin origin) : Expression
{
    public Expression Key { get; } = key;

    public Expression Element { get; } = element;

    public GroupOrigin Origin { get; } = origin;

    /// <summary>Columns that no row of a group lacks.</summary>
    public IReadOnlySet<QueryColumn> Present { get; init; } = ImmutableHashSet<QueryColumn>.Empty;

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type { get; } = type;

    public override string ToString() => "a group";

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
