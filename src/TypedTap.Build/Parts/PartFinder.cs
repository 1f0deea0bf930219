using TypedTap.Build.Items;
using TypedTap.Metadata;

namespace TypedTap.Build.Parts;

/// <summary>Finds the parts of a snapshot that hold a table that a project asks for.</summary>
internal static class PartFinder
{
    /// <summary>The names of the part files, each once, in the order of the index.</summary>
    /// <exception cref="FormatException">The index is none.</exception>
    public static List<string> Find(IEnumerable<string> index, string tables, string exclude)
    {
        var wanted = Patterns(tables);
        var unwanted = Patterns(exclude);
        var files = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in TapSnapshotIndex.Parse(index).Tables)
        {
            if (entry.File.Length == 0 || known.Contains(entry.File))
                continue;
            var table = TablePattern.Fold(entry.Table);
            if (!Matches(wanted, table) || Matches(unwanted, table))
                continue;
            known.Add(entry.File);
            files.Add(entry.File);
        }

        return files;
    }

    private static List<TablePattern> Patterns(string list)
    {
        var patterns = new List<TablePattern>();
        foreach (var text in ItemMetadata.Split(list))
            patterns.Add(new TablePattern(text));
        return patterns;
    }

    private static bool Matches(List<TablePattern> patterns, string table)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(table))
                return true;
        }

        return false;
    }
}
