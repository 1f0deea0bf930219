using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// Names in C# for a whole snapshot: the one rule by which a refresh records names and the generator writes them. A name that is there
/// already, recorded or from overrides, is kept; the others are made by <see cref="TapSnapshot.Naming"/> and never take a kept one. So
/// whatever a service adds, nothing that exists is renamed.
/// </summary>
public static class TapNaming
{
    /// <summary>The snapshot with names in C# for all schemas and tables, and for the columns of some or all tables.</summary>
    /// <param name="snapshot">The snapshot. A name that can't be kept (<see cref="FindProblems"/>) is replaced.</param>
    /// <param name="columnsOf">True for the tables whose columns get names; null for all tables.</param>
    /// <returns>The same instance if nothing had to be named.</returns>
    public static TapSnapshot Resolve(TapSnapshot snapshot, Func<TapTableInfo, bool>? columnsOf = null)
    {
        var (groups, schemaNames) = TableNames.Of(snapshot);
        var records = RecordNames(groups);
        var schemas = new TapSchemaInfo[snapshot.Schemas.Count];
        var isChanged = false;
        for (var i = 0; i < schemas.Length; i++)
        {
            var schema = snapshot.Schemas[i];
            schemas[i] = WithTables(schema, Tables(schema, records, snapshot.Naming, columnsOf), schemaNames[i]);
            isChanged |= !ReferenceEquals(schema, schemas[i]);
        }

        return isChanged ? snapshot with { Schemas = schemas.ToValueList() } : snapshot;
    }

    /// <summary>
    /// The tables in groups that share a namespace, with the names of namespaces, records and the classes beside them; tables without a
    /// schema first, then the schemas in order.
    /// </summary>
    public static ValueList<TapTableGroup> Group(TapSnapshot snapshot) => TableNames.Of(snapshot).Groups
        .OrderBy(static group => group.Name is not null)
        .Select(group => new TapTableGroup(group.Name, group.CSharpName, Description(snapshot, group), NamedTables(group)))
        .ToValueList();

    /// <summary>The names of a record's properties, in the order of the columns: those that are there, the others computed.</summary>
    /// <param name="recordName">The name of the record.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="style">How names are made.</param>
    public static ValueList<string> PropertyNames(string recordName, ValueList<TapColumnInfo> columns, NamingStyle style) =>
        new NameScope(style, recordName).Name(Wishes(columns), []).ToValueList();

    /// <summary>
    /// Recorded names that can't be kept, because something else has them or C# does not allow them, with the path of each in the snapshot.
    /// A snapshot that was written by a refresh has none; people make them.
    /// </summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="columnsOf">True for the tables whose columns are looked at; null for all tables.</param>
    public static ValueList<TapNamingProblem> FindProblems(TapSnapshot snapshot, Func<TapTableInfo, bool>? columnsOf = null)
    {
        var refused = new Dictionary<object, string>(ReferenceComparer.Instance);
        var (groups, _) = TableNames.Of(snapshot, (thing, why) => refused[thing] = why);
        var records = RecordNames(groups);
        var problems = new List<TapNamingProblem>();
        for (var i = 0; i < snapshot.Schemas.Count; i++)
        {
            var schema = snapshot.Schemas[i];
            if (refused.TryGetValue(schema, out var reason))
                problems.Add(new($"$.schemas[{i}].csharp", $"schema '{schema.Name}'", reason));
            for (var j = 0; j < schema.Tables.Count; j++)
            {
                var table = schema.Tables[j];
                var path = $"$.schemas[{i}].tables[{j}]";
                if (refused.TryGetValue(table, out reason))
                    problems.Add(new(path + ".csharp", $"table '{table.Name}'", reason));
                if (columnsOf is not null && !columnsOf(table))
                    continue;
                foreach (var (k, why) in FindColumnProblems(records[table.Name], table.Columns, snapshot.Naming))
                    problems.Add(new($"{path}.columns[{k}].csharp", $"column '{table.Columns[k].Name}' of table '{table.Name}'", why));
            }
        }

        return problems.ToValueList();
    }

    /// <summary>
    /// The columns of one table whose recorded names can't be kept, by number, and why; as <see cref="FindProblems"/> has them.
    /// </summary>
    /// <param name="recordName">The name of the record.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="style">How names are made.</param>
    public static ValueList<(int Column, string Reason)> FindColumnProblems(
        string recordName,
        ValueList<TapColumnInfo> columns,
        NamingStyle style)
    {
        var problems = new List<(int Column, string Reason)>();
        new NameScope(style, recordName).Name(Wishes(columns), [], (column, reason) => problems.Add((column, reason)));
        return problems.ToValueList();
    }

    private static List<NameWish> Wishes(ValueList<TapColumnInfo> columns)
    {
        var wishes = new List<NameWish>(columns.Count);
        for (var i = 0; i < columns.Count; i++)
            wishes.Add(new(NameKind.Property, columns[i].CSharpName, columns[i].Name, i));
        return wishes;
    }

    private static Dictionary<string, string> RecordNames(List<TableGroup> groups)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Tables.Count; i++)
                names[group.Tables[i].Name] = group.Records[i];
        }

        return names;
    }

    private static TapTableInfo[] Tables(
        TapSchemaInfo schema,
        Dictionary<string, string> records,
        NamingStyle style,
        Func<TapTableInfo, bool>? columnsOf)
    {
        var tables = new TapTableInfo[schema.Tables.Count];
        for (var i = 0; i < tables.Length; i++)
        {
            var table = schema.Tables[i];
            var record = records[table.Name];
            var columns = columnsOf is null || columnsOf(table)
                ? Columns(table.Columns, PropertyNames(record, table.Columns, style))
                : table.Columns;
            var isNamed = string.Equals(table.CSharpName, record, StringComparison.Ordinal) && ReferenceEquals(columns, table.Columns);
            tables[i] = isNamed ? table : table with { CSharpName = record, Columns = columns };
        }

        return tables;
    }

    private static ValueList<TapColumnInfo> Columns(ValueList<TapColumnInfo> columns, ValueList<string> names)
    {
        var isNamed = true;
        for (var i = 0; isNamed && i < columns.Count; i++)
            isNamed = string.Equals(columns[i].CSharpName, names[i], StringComparison.Ordinal);
        return isNamed ? columns : columns.Select((column, i) => column with { CSharpName = names[i] }).ToValueList();
    }

    private static TapSchemaInfo WithTables(TapSchemaInfo schema, TapTableInfo[] tables, string name)
    {
        var isSame = string.Equals(schema.CSharpName, name, StringComparison.Ordinal);
        for (var i = 0; isSame && i < tables.Length; i++)
            isSame = ReferenceEquals(tables[i], schema.Tables[i]);
        return isSame ? schema : schema with { CSharpName = name, Tables = tables.ToValueList() };
    }

    private static string? Description(TapSnapshot snapshot, TableGroup group) =>
        group.Schema < 0 ? null : snapshot.Schemas[group.Schema].Description;

    private static ValueList<TapNamedTable> NamedTables(TableGroup group)
    {
        var names = new HashSet<string>(group.Records.Concat(group.OtherNames), StringComparer.Ordinal);
        return group.Tables
            .Select((table, i) => new TapNamedTable(group.Records[i], TableNames.ClassOf(group.Records[i], names), table))
            .ToValueList();
    }
}
