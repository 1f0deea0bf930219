using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>Applies what people know of tables and their columns.</summary>
internal sealed class TableOverriding(TapSnapshot snapshot, NameIndex published, ProblemList problems)
{
    private readonly Dictionary<string, TapTableInfo> _changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Path, string CSharpName)> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Table, string Column), string> _writtenColumns = [];

    /// <summary>The names in C# that people gave to tables, by published names, with their places.</summary>
    public IReadOnlyDictionary<string, (string Path, string CSharpName)> Names => _names;

    /// <summary>Works out the tables; their names in C# are left to <see cref="SchemaOverriding"/>.</summary>
    public void Read(ValueList<TapTableOverride> overrides)
    {
        var tables = new Dictionary<string, TapTableInfo>(StringComparer.Ordinal);
        foreach (var table in snapshot.Schemas.SelectMany(static schema => schema.Tables))
            tables[table.Name] = table;
        for (var i = 0; i < overrides.Count; i++)
        {
            var path = $"$.tables[{i}]";
            if (published.Find(overrides[i].Name, "table", out var reason) is not { } name)
                problems.Add(path + ".name", reason, overrides[i].Name);
            else if (_changed.ContainsKey(name))
            {
                problems.Add(
                    path + ".name",
                    $"'{overrides[i].Name}' is the table '{name}', which was named before; say it all in one place.");
            }
            else
                _changed.Add(name, Table(tables[name], overrides[i], path, tables));
        }
    }

    /// <summary>The table as people know it.</summary>
    public TapTableInfo Of(TapTableInfo table) => _changed.TryGetValue(table.Name, out var changed) ? changed : table;

    /// <summary>The keys with the names that tables and columns are written with.</summary>
    public ValueList<TapKeyInfo> Renamed(ValueList<TapKeyInfo> keys) => keys
        .Select(key => key with
        {
            FromTable = TableName(key.FromTable),
            TargetTable = TableName(key.TargetTable),
            Columns = key.Columns
                .Select(pair => new TapKeyColumnInfo
                {
                    From = ColumnName(key.FromTable, pair.From),
                    Target = ColumnName(key.TargetTable, pair.Target),
                })
                .ToValueList(),
        })
        .ToValueList();

    private string TableName(string published) => _changed.TryGetValue(published, out var changed) ? changed.Name : published;

    private string ColumnName(string table, string published) =>
        _writtenColumns.TryGetValue((table, published), out var written) ? written : published;

    private TapTableInfo Table(TapTableInfo table, TapTableOverride known, string path, Dictionary<string, TapTableInfo> tables)
    {
        if (known.CSharpName is { } csharp)
        {
            var namesake = table.Columns.FirstOrDefault(
                column => column.CSharpName == csharp && !known.Columns.Any(c => c.CSharpName is not null && c.Name == column.Name));
            if (namesake is not null)
            {
                problems.Add(
                    path + ".csharp",
                    $"'{csharp}' is the name of the table's column '{namesake.Name}', which no record can have too "
                    + "(CS0542); choose another name.");
            }
            else
                _names.Add(table.Name, (path + ".csharp", csharp));
        }

        var name = table.Name;
        if (known.WrittenAs is { } written && written != table.Name)
        {
            if (!WrittenNames.IsTable(written))
                problems.Add(path + ".writtenAs", WrittenNames.Fault(written, "table"));
            else if (tables.ContainsKey(written) || _changed.Values.Any(other => other.Name == written))
                problems.Add(path + ".writtenAs", $"'{written}' is the name of another table.");
            else
                name = written;
        }

        return table with { Name = name, Columns = table.Columns.Count == 0 ? table.Columns : Columns(table, known, path) };
    }

    private ValueList<TapColumnInfo> Columns(TapTableInfo table, TapTableOverride known, string path)
    {
        var columns = table.Columns.ToArray();
        var names = table.Columns.Select(static column => column.Name).ToList();
        var index = new NameIndex(names);
        var record = known.CSharpName ?? table.CSharpName
            ?? CSharpNames.Of(PublishedTableName.Of(table.Name).Last, "Table", snapshot.Naming);
        var scope = new ScopeNames(new NameScope(snapshot.Naming, record));
        var found = new int[known.Columns.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var name = index.Find(known.Columns[i].Name, $"column of table '{table.Name}'", out var reason);
            found[i] = name is null ? -1 : names.IndexOf(name);
            if (name is null)
                problems.Add($"{path}.columns[{i}].name", reason);
        }

        for (var i = 0; i < columns.Length; i++)
        {
            if (Array.IndexOf(found, i) is var at && (at < 0 || known.Columns[at].CSharpName is null))
                scope.Keep(columns[i].CSharpName, $"column '{names[i]}'");
        }

        for (var i = 0; i < found.Length; i++)
        {
            var place = $"{path}.columns[{i}]";
            if (found[i] < 0)
                continue;
            if (Array.IndexOf(found, found[i]) < i)
            {
                problems.Add(
                    place + ".name",
                    $"'{known.Columns[i].Name}' is the column '{names[found[i]]}', which was named before; say it all in one place.");
            }
            else
                columns[found[i]] = Column(table, columns, found[i], known.Columns[i], place, scope);
        }

        return columns.ToValueList();
    }

    private TapColumnInfo Column(
        TapTableInfo table,
        TapColumnInfo[] columns,
        int at,
        TapColumnOverride known,
        string path,
        ScopeNames scope)
    {
        var column = columns[at];
        var thing = $"Column '{column.Name}' of table '{table.Name}'";
        var result = ColumnOverriding.Apply(column, known, thing, path, problems);
        if (known.CSharpName is { } csharp)
        {
            if (scope.Take(NameKind.Property, csharp, $"column '{column.Name}'") is { } reason)
                problems.Add(path + ".csharp", reason + "; choose another name.");
            else
                result = result with { CSharpName = csharp };
        }

        if (known.WrittenAs is not { } written || written == column.Name)
            return result;
        if (!WrittenNames.IsColumn(written))
            problems.Add(path + ".writtenAs", WrittenNames.Fault(written, "column"));
        else if (columns.Any(other => other.Name == written))
            problems.Add(path + ".writtenAs", $"'{written}' is the name of another column.");
        else
            _writtenColumns.Add((table.Name, column.Name), written);
        return _writtenColumns.ContainsKey((table.Name, column.Name)) ? result with { Name = written } : result;
    }
}
