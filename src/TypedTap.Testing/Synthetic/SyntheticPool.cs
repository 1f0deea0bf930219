namespace TypedTap.Testing.Synthetic;

/// <summary>
/// The identifiers that several tables share: one table has each of them once, others point at them. The value of a number is always the
/// same, so nothing is stored.
/// </summary>
internal sealed class SyntheticPool(ulong key)
{
    /// <summary>What the values are made from.</summary>
    public ulong Key { get; } = key;

    /// <summary>How many identifiers there are.</summary>
    public int Size { get; private set; }

    /// <summary>How many of them the table whose identifiers they are has rows for.</summary>
    public int Owned { get; private set; }

    /// <summary>Rows of the table whose identifiers they are; the number of the first.</summary>
    public int Own(int rows)
    {
        var first = Owned;
        Owned += rows;
        Size = Math.Max(Size, Owned);
        return first;
    }

    /// <summary>Rows that point, perhaps before there is anything to point at.</summary>
    public void Point(int rows)
    {
        if (Owned == 0)
            Size = Math.Max(Size, Math.Max(1, rows / 3));
    }
}
