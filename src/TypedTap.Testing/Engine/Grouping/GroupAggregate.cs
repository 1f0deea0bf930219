using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Planning;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>An aggregate of a query.</summary>
/// <param name="bound">The expression, with names replaced by what they mean.</param>
/// <param name="aggregator">What computes it.</param>
internal sealed class GroupAggregate(AdqlExpression bound, Aggregator aggregator)
{
    public AdqlExpression Bound => bound;

    public Aggregator Aggregator => aggregator;

    /// <summary>Where the values of the groups will be.</summary>
    public ColumnSlot Slot { get; } = ColumnSlot.For(aggregator.Result.Type);

    public Operand ToOperand() => Slot.ToOperand(aggregator.Result, 0, 0);
}
