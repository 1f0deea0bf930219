using System.Text;

namespace TypedTap.Metadata.Tests;

/// <summary>Facts about real services as CSV, in schemas/facts of a folder beside the repository; it may or may not be there.</summary>
internal static class Facts
{
    private static readonly string? Found = Beside(AppContext.BaseDirectory)
        .Select(folder => Path.Combine(folder, "schemas", "facts"))
        .FirstOrDefault(Directory.Exists);

    /// <summary>Why tests that need the facts can't run, or null if they can.</summary>
    public static string? Missing => Found is null ? "No folder beside the repository has schemas/facts" : null;

    private static string Folder => Found ?? throw new InvalidOperationException(Missing);

    public static IEnumerable<Dictionary<string, string>> AllColumns() =>
        from file in Directory.GetFiles(Folder, "*.csv").Order(StringComparer.Ordinal)
        from row in Rows(Path.GetFileName(file))
        where row.ContainsKey("datatype") && row.ContainsKey("table_name")
        select new Dictionary<string, string>(row, StringComparer.Ordinal) { ["file"] = file };

    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var records = Records(File.ReadAllText(Path.Combine(Folder, file))).ToList();
        return records.Skip(1).Select(r => records[0].Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
    }

    private static IEnumerable<List<string>> Records(string csv)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
                field.Append(csv[i++]);
            else if (csv[i] == '"')
                quoted = !quoted;
            else if (quoted || csv[i] is not (',' or '\n' or '\r'))
                field.Append(csv[i]);
            if (quoted || csv[i] is not (',' or '\n'))
                continue;
            record.Add(field.ToString());
            field.Clear();
            if (csv[i] != '\n')
                continue;
            yield return record;
            record = [];
        }
    }

    private static string[] Beside(string output)
    {
        var root = new DirectoryInfo(output);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Directory.Packages.props")))
            root = root.Parent;
        return root?.Parent is { } parent ? Directory.GetDirectories(parent.FullName) : [];
    }
}
