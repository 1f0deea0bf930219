using System.Text;

namespace TypedTap.Facts;

/// <summary>Reads facts: comma-separated values, the first line has the names.</summary>
internal static class FactsCsv
{
    /// <summary>Whether a file has a column of some service in each line.</summary>
    public static bool IsOfColumns(string file) =>
        File.ReadLines(FactsFolder.File(file)).First().StartsWith("table_name,column_name,datatype", StringComparison.Ordinal);

    /// <summary>The lines of a file, values by name.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var rows = Parse(File.ReadAllText(FactsFolder.File(file)));
        return rows.Skip(1)
            .Where(row => row.Count == rows[0].Count)
            .Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
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
