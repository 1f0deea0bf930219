namespace TypedTap.Data;

/// <summary>Finds columns by name: by the exact one, else without regard to case. Of several with one name, the first.</summary>
internal sealed class ColumnNames
{
    private const int Listed = 10;

    private readonly IReadOnlyList<TapDbColumn> _columns;
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    public ColumnNames(IReadOnlyList<TapDbColumn> columns)
    {
        _columns = columns;
        for (var i = 0; i < columns.Count; i++)
        {
            _exact.TryAdd(columns[i].ColumnName, i);
            _anyCase.TryAdd(columns[i].ColumnName, i);
        }
    }

    public int Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_exact.TryGetValue(name, out var ordinal) && !_anyCase.TryGetValue(name, out ordinal))
            NoSuchColumn.Throw(name, _columns.Count, CureFor(name));
        return ordinal;
    }

    private string CureFor(string name)
    {
        if (Nearest(name) is { } nearest)
            return $"did you mean '{nearest}'?";
        var first = string.Join(", ", _columns.Take(Listed).Select(static column => column.ColumnName));
        return $"the columns are {first}{(_columns.Count > Listed ? ", …" : "")}.";
    }

    /// <summary>The name that differs least, in a third of its letters at most.</summary>
    private string? Nearest(string name)
    {
        string? nearest = null;
        var best = Math.Max(1, name.Length / 3) + 1;
        foreach (var column in _columns)
        {
            if (Math.Abs(column.ColumnName.Length - name.Length) >= best || column.ColumnName.Length == 0)
                continue;
            var distance = Distance(name, column.ColumnName);
            if (distance >= best)
                continue;
            best = distance;
            nearest = column.ColumnName;
        }

        return nearest;
    }

    /// <summary>Letters to insert, drop or replace to make one word the other.</summary>
    private static int Distance(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
            row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
