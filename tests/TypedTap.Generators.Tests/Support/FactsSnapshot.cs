using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Support;

/// <summary>Makes a snapshot of a file of facts.</summary>
internal static class FactsSnapshot
{
    public static TapSnapshot Read(string file) => Sample.Snapshot(
    [
        .. FactsCsv.Rows(file)
            .GroupBy(row => row["table_name"], StringComparer.Ordinal)
            .Select(table => Sample.Table(table.Key, [.. table.Select(Column).DistinctBy(column => column.Name)])),
    ]);

    private static TapColumnInfo Column(Dictionary<string, string> row)
    {
        return new()
        {
            Name = row["column_name"],
            Datatype = row["datatype"],
            Arraysize = Text("arraysize"),
            Xtype = Text("xtype"),
            Unit = Text("unit"),
            Ucd = Text("ucd"),
            Utype = Text("utype"),
            Description = Text("description"),
        };

        string? Text(string name) => row[name] is { Length: > 0 } text ? text : null;
    }
}
