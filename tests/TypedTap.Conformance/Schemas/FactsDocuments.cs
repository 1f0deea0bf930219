using TypedTap.Adql;
using TypedTap.Conformance.Corpora;
using TypedTap.Metadata;
using TypedTap.Snapshots;
using TypedTap.Vosi;

namespace TypedTap.Conformance.Schemas;

/// <summary>Facts about services: a file for each, a column of some table on each line.</summary>
internal static class FactsDocuments
{
    private const string Head = "table_name,column_name,datatype";

    public static IEnumerable<SchemaDocument> In(string folder)
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            if (!File.ReadLines(file).FirstOrDefault("").StartsWith(Head, StringComparison.Ordinal))
                continue;
            var rows = CsvTable.Rows(file).Select(static row => row.Values).ToArray();
            var expected = new SchemaCount(
                rows.Select(static row => row["table_name"]).Distinct(StringComparer.Ordinal).Count(),
                rows.Length);
            yield return new SchemaDocument(Path.GetFileName(file), folder, "facts", _ => Task.FromResult(Read(file, rows)), expected);
        }
    }

    private static SchemaContent Read(string file, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var set = new VosiTableSet
        {
            RootElement = "facts",
            Schemas =
            [
                .. rows.GroupBy(static row => row["table_name"], StringComparer.Ordinal)
                    .Select(static table => new VosiTable { Name = table.Key, Columns = [.. table.Select(Column)] })
                    .GroupBy(static table => AdqlTableName.Parse(table.Name).Schema ?? "", StringComparer.Ordinal)
                    .Select(static schema => new VosiSchema { Name = schema.Key, Tables = [.. schema] }),
            ],
        };
        var service = new TapServiceInfo { Name = Path.GetFileNameWithoutExtension(file), Url = "https://facts.example/tap" };
        return SchemaContent.Of(TapSnapshots.FromTables(set, service), set);
    }

    private static VosiColumn Column(IReadOnlyDictionary<string, string> row)
    {
        return new()
        {
            Name = row["column_name"],
            DataType = new() { Text = row["datatype"], Arraysize = Text("arraysize"), ExtendedType = Text("xtype"), Size = Text("size") },
            Unit = Text("unit"),
            Ucd = Text("ucd"),
            Utype = Text("utype"),
            Description = Text("description"),
            IsPrincipal = Truth("principal"),
            IsIndexed = Truth("indexed"),
            Std = Truth("std"),
        };

        string? Text(string name) => row.TryGetValue(name, out var text) && text.Length > 0 ? text : null;

        bool? Truth(string name) => Text(name) switch
        {
            "1" => true,
            "0" => false,
            _ => null,
        };
    }
}
