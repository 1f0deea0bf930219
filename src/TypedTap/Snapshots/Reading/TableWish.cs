using TypedTap.Metadata;

namespace TypedTap.Snapshots.Reading;

/// <summary>Which tables' columns are wanted.</summary>
internal sealed class TableWish
{
    private readonly List<TablePattern> _wanted;
    private readonly List<TablePattern> _excluded;
    private readonly HashSet<string> _known;
    private readonly TapSnapshot? _cached;
    private readonly int _partsFrom;

    public TableWish(TapSnapshotRequest request, TapSnapshot? cached)
    {
        _wanted = [.. request.Tables.Select(static text => new TablePattern(text))];
        _excluded = [.. request.Exclude.Select(static text => new TablePattern(text))];
        _cached = cached;
        _partsFrom = request.PartsFrom;

        // Somebody else may want what is there: another project that uses the same file.
        _known = (cached?.Schemas ?? []).SelectMany(static schema => schema.Tables)
            .Where(static table => table.Columns.Count > 0)
            .Select(static table => table.Name)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether it is known before the number of tables is that the snapshot is one file.</summary>
    public bool IsWholeForSure => _cached is { Parts: null };

    /// <summary>Whether a service of so many tables is kept in parts: a file that is there stays what it is.</summary>
    public bool IsInParts(int tables) => _cached is null ? tables >= _partsFrom : _cached.Parts is not null;

    /// <summary>Whether the columns of a table of a service in parts are wanted, be it by somebody else.</summary>
    public bool Wants(string table) => _known.Contains(table) || Names(table);

    /// <summary>Whether this request is about the table.</summary>
    public bool Names(string table)
    {
        var name = TablePattern.Fold(table);
        return (_wanted.Count == 0 || _wanted.Exists(pattern => pattern.Matches(name)))
            && !_excluded.Exists(pattern => pattern.Matches(name));
    }
}
