using TypedTap.Tap;

namespace TypedTap.Data;

/// <summary>Finds columns by name: by the exact one, else without regard to case. Of several with one name, the first.</summary>
internal sealed class ColumnNames
{
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
            NoSuchColumn.Throw(name, _columns.Count, NearestName.Cure(name, _columns.Select(static column => column.ColumnName)));
        return ordinal;
    }
}
