namespace TypedTap.Testing.Engine.Values;

/// <summary>The order and the equality of a kind's type.</summary>
/// <param name="comparer">The order of values.</param>
/// <param name="equality">Their equality.</param>
internal sealed class ValueOrder<T>(IComparer<T> comparer, IEqualityComparer<T> equality) : ValueOrder
    where T : notnull
{
    public IComparer<T> Comparer => comparer;

    public IEqualityComparer<T> Equality => equality;

    public override int Compare(ColumnValues left, int leftRow, ColumnValues right, int rightRow)
    {
        var hasLeft = TryGet(left, leftRow, out var leftValue);
        var hasRight = TryGet(right, rightRow, out var rightValue);
        return hasLeft && hasRight ? comparer.Compare(leftValue, rightValue) : hasRight.CompareTo(hasLeft);
    }

    public override bool Equals(ColumnValues left, int leftRow, ColumnValues right, int rightRow)
    {
        var hasLeft = TryGet(left, leftRow, out var leftValue);
        var hasRight = TryGet(right, rightRow, out var rightValue);
        return hasLeft && hasRight ? equality.Equals(leftValue, rightValue) : hasLeft == hasRight;
    }

    public override int Hash(ColumnValues values, int row) => TryGet(values, row, out var value) ? equality.GetHashCode(value!) : 0;

    private static bool TryGet(ColumnValues values, int row, out T? value)
    {
        if (values is ColumnValues<T> typed)
            return typed.TryGet(row, out value);
        value = default;
        return values is StoredNulls
            ? false
            : throw new InvalidOperationException($"Values of {typeof(T).Name} are compared with others; convert them first.");
    }
}
