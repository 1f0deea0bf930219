namespace TypedTap.Testing.Engine.Values;

/// <summary>The order of NULL literals: all the same.</summary>
internal sealed class NullOrder : ValueOrder
{
    public override int Compare(ColumnValues left, int leftRow, ColumnValues right, int rightRow) => 0;

    public override bool Equals(ColumnValues left, int leftRow, ColumnValues right, int rightRow) => true;

    public override int Hash(ColumnValues values, int row) => 0;
}
