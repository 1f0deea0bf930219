namespace TypedTap.Testing.Synthetic;

/// <summary>
/// The identifiers that several tables share: one table has each of them once, others point at them. The value of a number is always the
/// same, so nothing is stored but the values that a user gave instead.
/// </summary>
internal sealed class SyntheticPool(ulong key)
{
    private readonly List<Range> _ranges = [];
    private readonly Dictionary<int, object> _given = [];
    private int _owned;
    private int _expected;

    /// <summary>What the values are made from.</summary>
    public ulong Key { get; } = key;

    /// <summary>How many identifiers there are: one for each row of the tables whose they are, or as many as were pointed at before there
    /// was such a table.</summary>
    public int Size => _owned > 0 ? _owned : _expected;

    /// <summary>Takes numbers for rows of a table whose identifiers they are.</summary>
    /// <returns>The first of them.</returns>
    public int Own(string table, int rows)
    {
        var first = _ranges.Count == 0 ? 0 : _ranges[^1].End;
        if (_ranges.Count > 0 && _ranges[^1].Table == table)
            _ranges[^1] = _ranges[^1] with { Count = _ranges[^1].Count + rows };
        else
            _ranges.Add(new Range(table, first, rows));
        _owned += rows;
        return first;
    }

    /// <summary>The number behind the last one of a table.</summary>
    public int EndOf(string table) => _ranges.FindLast(range => range.Table == table)?.End ?? 0;

    /// <summary>Rows that point, perhaps before there is anything to point at.</summary>
    public void Point(int rows)
    {
        if (_owned == 0)
            _expected = Math.Max(_expected, Math.Max(1, rows / 3));
    }

    /// <summary>One of the identifiers, by its place among those that there are.</summary>
    public int NumberAt(int place)
    {
        foreach (var range in _ranges)
        {
            if (place < range.Count)
                return range.First + place;
            place -= range.Count;
        }

        return place;
    }

    /// <summary>Says that a row has a value of the user's.</summary>
    public void Give(int number, object value) => _given[number] = value;

    /// <summary>The user's value, or null.</summary>
    public object? Given(int number) => _given.GetValueOrDefault(number);

    /// <summary>A table is gone, and its identifiers with it.</summary>
    public void Forget(string table)
    {
        foreach (var range in _ranges.FindAll(range => range.Table == table))
        {
            _ranges.Remove(range);
            _owned -= range.Count;
            foreach (var number in _given.Keys.Where(number => number >= range.First && number < range.End).ToList())
                _given.Remove(number);
        }

        if (_ranges.Count == 0)
            _expected = 0;
    }

    private sealed record Range(string Table, int First, int Count)
    {
        public int End => First + Count;
    }
}
