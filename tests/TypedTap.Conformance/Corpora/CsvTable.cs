using System.Text;

namespace TypedTap.Conformance.Corpora;

/// <summary>Comma-separated values (RFC 4180) whose first line has the names.</summary>
internal static class CsvTable
{
    /// <summary>The lines of a file, values by name, each with its place.</summary>
    /// <exception cref="CorpusException">The file can't be read, or a line has another number of values than the first.</exception>
    public static IEnumerable<(string Place, IReadOnlyDictionary<string, string> Values)> Rows(string path)
    {
        var rows = Parse(CorpusFile.Text(path));
        var names = rows[0].Values;
        foreach (var (line, values) in rows.Skip(1))
        {
            if (values.Count == 1 && values[0].Length == 0)
                continue;
            if (values.Count != names.Count)
            {
                throw new CorpusException(
                    $"{path}:{line}: the line has {values.Count} values, and the first line has {names.Count} names. Correct the quotes of the line.");
            }

            yield return ($"{path}:{line}", names.Zip(values)
                .DistinctBy(pair => pair.First)
                .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
        }
    }

    private static List<(int Line, List<string> Values)> Parse(string csv)
    {
        var line = 1;
        var rows = new List<(int Line, List<string> Values)> { (1, []) };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (c == '\n')
                line++;
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
                cell.Append(csv[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ',' or '\n' && !quoted)
                EndCell(newRow: c == '\n');
            else if (quoted || c != '\r')
                cell.Append(c);
        }

        EndCell(newRow: false);
        return rows;

        void EndCell(bool newRow)
        {
            rows[^1].Values.Add(cell.ToString());
            cell.Clear();
            if (newRow)
                rows.Add((line, []));
        }
    }
}
