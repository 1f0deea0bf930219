using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Values;

internal sealed class NullColumnBuilder : ColumnBuilder
{
    private int _count;

    public override int Count => _count;

    public override void Add(Operand operand, RowCursor row) => _count++;

    public override void Add(ColumnValues values, int row) => _count++;

    public override void AddBoxed(object? value) => _count++;

    public override void AddNull() => _count++;

    public override ColumnValues ToValues() => new StoredNulls(_count);
}
