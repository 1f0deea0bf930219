using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Mapping;

/// <summary>
/// Foreign keys. Documents of VOSI give them no names, and services refer to tables and columns in spellings of their own.
/// </summary>
internal sealed class KeyMapping
{
    private readonly FindingLog _findings;
    private readonly Dictionary<string, TapTableInfo> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TapTableInfo> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);

    public KeyMapping(FindingLog findings, IEnumerable<(string Schema, IReadOnlyList<TapTableInfo> Tables)> schemas)
    {
        _findings = findings;
        foreach (var (schema, tables) in schemas)
        {
            foreach (var table in tables)
            {
                _byName[table.Name] = table;
                _byKey.TryAdd(TapPublishedName.FoldTable(schema, table.Name), table);
            }
        }
    }

    public ValueList<TapKeyInfo> Map(IEnumerable<(string Name, VosiTable Table)> tables) =>
        [.. tables.SelectMany(source => source.Table.ForeignKeys.Select(key => Map(source.Name, key))).OfType<TapKeyInfo>()];

    private TapKeyInfo? Map(string from, VosiForeignKey key)
    {
        if (string.IsNullOrWhiteSpace(key.TargetTable))
        {
            _findings.Add(from, "A foreign key does not tell which table it leads to; it was left out.");
            return null;
        }

        var target = Find(key.TargetTable);
        var pairs = key.Columns.Where(
            static pair => !string.IsNullOrWhiteSpace(pair.From) && !string.IsNullOrWhiteSpace(pair.Target)).ToArray();
        if (pairs.Length == 0 || pairs.Length < key.Columns.Count)
        {
            _findings.Add(
                from, $"The foreign key to {FindingLog.Name(key.TargetTable)} does not tell the columns on both sides; it was left out.");
            return null;
        }

        if (target is null)
            _findings.Add(from, $"A foreign key leads to the table {FindingLog.Name(key.TargetTable)}, which the service does not list.");
        return Named(from, new TapKeyInfo
        {
            Id = "",
            FromTable = from,
            TargetTable = target?.Name ?? key.TargetTable,
            Columns = [.. pairs.Select(
                pair => new TapKeyColumnInfo { From = Spelled(_byName[from], pair.From), Target = Spelled(target, pair.Target) })],
            Description = key.Description,
            Utype = key.Utype,
            Extra = TableMapping.Extras(key.Extras.Where(static extra => extra.Name != "key_id")),
        }, key.Extras.FirstOrDefault(static extra => extra.Name == "key_id")?.Value);
    }

    /// <summary>
    /// The key with the service's name for it, or with one that says what it joins and so stays the same from time to time.
    /// </summary>
    private TapKeyInfo? Named(string from, TapKeyInfo key, string? published)
    {
        var content = $"{key.FromTable}({string.Join(",", key.Columns.Select(static pair => pair.From))})"
            + $"->{key.TargetTable}({string.Join(",", key.Columns.Select(static pair => pair.Target))})";
        if (!_contents.Add(content))
        {
            _findings.Add(from, $"The foreign key {FindingLog.Name(content)} is listed more than once; the first counts.");
            return null;
        }

        if (string.IsNullOrWhiteSpace(published))
            return key with { Id = Unused(content) };
        if (_ids.Add(published))
            return key with { Id = published };
        _findings.Add(
            from, $"Several foreign keys are called {FindingLog.Name(published)}; one of them is called {FindingLog.Name(content)} here.");
        return key with { Id = Unused(content) };
    }

    private string Unused(string id)
    {
        while (!_ids.Add(id))
            id += "'";
        return id;
    }

    private TapTableInfo? Find(string name) =>
        _byName.GetValueOrDefault(name) ?? _byKey.GetValueOrDefault(TapPublishedName.FoldTable("", name));

    /// <summary>The column as the table spells it.</summary>
    private static string Spelled(TapTableInfo? table, string column)
    {
        if (table is null || table.Columns.Any(one => one.Name == column))
            return column;
        return table.Columns.FirstOrDefault(one => TapPublishedName.AreSame(one.Name, column))?.Name ?? column;
    }
}
