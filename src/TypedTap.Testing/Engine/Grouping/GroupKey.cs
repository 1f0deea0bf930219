using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Planning;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>What rows are grouped by.</summary>
/// <param name="bound">The expression, with names replaced by what they mean.</param>
/// <param name="value">Its value before the grouping.</param>
internal sealed class GroupKey(AdqlExpression bound, Operand value)
{
    public AdqlExpression Bound => bound;

    public Operand Value => value;

    /// <summary>Where the values of the groups will be.</summary>
    public ColumnSlot Slot { get; } = ColumnSlot.For(value.Type);

    /// <summary>The value of a group, for a query so many levels further inside.</summary>
    public Operand ToOperand(int depth) => Slot.ToOperand(
        new EngineColumn("", value.Type) { Unit = value.Unit, Ucd = value.Ucd, Utype = value.Utype, Description = value.Description }, 0,
        depth);
}
