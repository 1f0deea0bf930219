using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>A place for values of a kind's type.</summary>
internal sealed class ColumnSlot<T> : ColumnSlot
    where T : notnull
{
    public ColumnValues<T>? Values { get; private set; }

    public override ColumnValues Current => Values!;

    public override void Set(ColumnValues values) => Values = (ColumnValues<T>)values;

    public override Operand ToOperand(EngineColumn column, int source, int depth) => new SlotOperand<T>(this, source, depth)
    {
        Type = column.Type,
        Unit = column.Unit,
        Ucd = column.Ucd,
        Utype = column.Utype,
        Description = column.Description,
    };
}
