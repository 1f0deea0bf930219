using System.Linq.Expressions;
using TypedTap.Linq.Translation.Operators;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>What groups were made of, to make them a second time of some of their rows only.</summary>
/// <param name="Rows">The rows, as a new use of their tables.</param>
/// <param name="Key">The key of an element.</param>
/// <param name="Element">What of an element goes into the group; null for all of it.</param>
internal sealed record GroupOrigin(Func<QueryState> Rows, LambdaExpression Key, LambdaExpression? Element)
{
    /// <summary>The rows, what an element is and what the keys are, all in new terms.</summary>
    public (QueryState Rows, Expression Element, IReadOnlyList<QueryExpression> Keys) Again()
    {
        var rows = DerivedTables.Plain(Rows(), nameof(Queryable.GroupBy));
        return (rows, Element is null
            ? rows.Shape
            : rows.Apply(Element), GroupKeys.Of(rows.Apply(Key), rows.In(nameof(Queryable.GroupBy))).Values);
    }
}
