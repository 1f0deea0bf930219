using TypedTap.Adql;

namespace TypedTap.Metadata.Tests.Drift;

/// <summary>Snapshots made from facts about real services.</summary>
internal static class FactsSample
{
    public static TapSnapshot Read(string service) => new()
    {
        FormatVersion = TapSnapshot.CurrentFormatVersion,
        Service = new() { Name = service },
        Schemas =
        [
            .. FactsCsv.Rows(service + ".csv")
                .GroupBy(row => row["table_name"], StringComparer.Ordinal)
                .Select(table =>
                    new TapTableInfo { Name = table.Key, Columns = [.. table.Select(Column).DistinctBy(column => column.Name)] })
                .GroupBy(table => AdqlTableName.Parse(table.Name).Schema ?? "none", StringComparer.Ordinal)
                .Select(schema => new TapSchemaInfo { Name = schema.Key, Tables = [.. schema] }),
        ],
        Keys =
        [
            .. FactsCsv.Rows("keys.csv").Where(row => row["service"] == service)
                .GroupBy(row => row["key_id"], StringComparer.Ordinal)
                .Select(key => new TapKeyInfo
                {
                    Id = key.Key,
                    FromTable = key.First()["from_table"],
                    TargetTable = key.First()["target_table"],
                    Columns = [.. key.Select(row => new TapKeyColumnInfo { From = row["from_column"], Target = row["target_column"] })],
                }),
        ],
    };

    private static TapColumnInfo Column(Dictionary<string, string> row)
    {
        return new()
        {
            Name = row["column_name"], Datatype = row["datatype"], Arraysize = Text("arraysize"), Xtype = Text("xtype"),
            Unit = Text("unit"),
            Ucd = Text("ucd"), Utype = Text("utype"), Description = Text("description"),
        };

        string? Text(string name) => row[name] is { Length: > 0 } text ? text : null;
    }
}
