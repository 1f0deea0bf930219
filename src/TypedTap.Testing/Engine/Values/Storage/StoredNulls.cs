namespace TypedTap.Testing.Engine.Values;

/// <summary>A column of NULL literals, which has no type of its own.</summary>
internal sealed class StoredNulls(int count) : ColumnValues
{
    public override int Count => count;

    public override bool IsNull(int row) => true;

    public override object? Box(int row) => null;
}
