using System.Text;
using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Support;

/// <summary>Makes a snapshot of a file of facts: one column a line, as comma-separated values.</summary>
internal static class FactsCsv
{
    public static TapSnapshot Read(string path)
    {
        var rows = Parse(File.ReadAllText(path));
        var at = rows[0].Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var tables = rows.Skip(1)
            .Where(row => row.Count == rows[0].Count)
            .GroupBy(row => row[at["table_name"]], StringComparer.Ordinal)
            .Select(table => Sample.Table(table.Key, [.. table.Select(Column).DistinctBy(column => column.Name)]));
        return Sample.Snapshot([.. tables]);

        TapColumnInfo Column(List<string> row) => new()
        {
            Name = row[at["column_name"]],
            Datatype = row[at["datatype"]],
            Arraysize = Text(row, "arraysize"),
            Xtype = Text(row, "xtype"),
            Unit = Text(row, "unit"),
            Ucd = Text(row, "ucd"),
            Utype = Text(row, "utype"),
            Description = Text(row, "description"),
        };

        string? Text(List<string> row, string name) => row[at[name]] is { Length: > 0 } text ? text : null;
    }

    private static List<List<string>> Parse(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
                cell.Append(csv[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is (',' or '\n'))
                EndCell(newRow: c == '\n');
            else if (quoted || c != '\r')
                cell.Append(c);
        }

        EndCell(newRow: false);
        return rows;

        void EndCell(bool newRow)
        {
            rows[^1].Add(cell.ToString());
            cell.Clear();
            if (newRow)
                rows.Add([]);
        }
    }
}
