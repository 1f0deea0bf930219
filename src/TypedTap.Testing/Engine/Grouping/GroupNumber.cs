using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>The group of the row that is being added, as a part of a key.</summary>
internal sealed class GroupNumber : Operand<long>
{
    public int Group { get; set; }

    public override bool TryGet(RowCursor row, out long value)
    {
        value = Group;
        return true;
    }
}
