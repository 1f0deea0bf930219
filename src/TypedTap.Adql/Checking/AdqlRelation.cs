namespace TypedTap.Adql;

/// <summary>The columns of a table, a subquery or a common table.</summary>
internal sealed class AdqlRelation(IReadOnlyList<AdqlRelationColumn> columns, bool isOpen, bool warns = false)
{
    private Dictionary<string, List<int>>? _positions;

    public static AdqlRelation Unknown { get; } = new([], isOpen: true);

    /// <summary>The columns that are known, in order.</summary>
    public IReadOnlyList<AdqlRelationColumn> Columns => columns;

    /// <summary>True if there are, or may be, more.</summary>
    public bool IsOpen => isOpen;

    /// <summary>True if there may be more than the listed ones, but a name that is not listed is more likely a mistake.</summary>
    public bool Warns => warns;

    public static AdqlRelation Of(AdqlTableInfo table, bool hasMore) => new(
        [.. table.Columns.Select(
            c => new AdqlRelationColumn(
                c.Name, new AdqlValueInfo(c.Type, NullIfBlank(c.Unit), NullIfBlank(c.Ucd), IsComputed: false), c.Description))],
        hasMore || table.Columns.Count == 0,
        hasMore && table.Columns.Count > 0);

    /// <summary>The positions of the columns whose names differ from the given one in case and quotes at most.</summary>
    public IReadOnlyList<int> PositionsOf(string written)
    {
        if (columns.Count == 0)
            return [];
        _positions ??= Index();
        return _positions.TryGetValue(AdqlIdentifier.Unquote(written), out var found) ? found : [];
    }

    private Dictionary<string, List<int>> Index()
    {
        var index = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Name.Length == 0)
                continue;
            var key = AdqlIdentifier.Unquote(columns[i].Name);
            if (!index.TryGetValue(key, out var list))
                index.Add(key, list = []);
            list.Add(i);
        }

        return index;
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
