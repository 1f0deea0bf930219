using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>A place for NULL literals, which need none.</summary>
internal sealed class NullSlot : ColumnSlot
{
    private ColumnValues? _values;

    public override ColumnValues Current => _values!;

    public override void Set(ColumnValues values) => _values = values;

    public override Operand ToOperand(EngineColumn column, int source, int depth) => Operands.Constant(column.Type, null);
}
