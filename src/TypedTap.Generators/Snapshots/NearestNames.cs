using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Finds the published names that somebody may have meant.</summary>
internal static class NearestNames
{
    private const int Suggested = 3;

    /// <summary>The names nearest to a pattern that matched nothing, best first; empty when none is near.</summary>
    public static List<string> Find(TablePattern pattern, IEnumerable<string> tables)
    {
        var wanted = TablePattern.Fold(pattern.Text);
        var limit = Math.Max(2, wanted.Length / 3);
        return Candidates(pattern, tables)
            .Select(name => (Name: name, Distance: EditDistance.Between(wanted, TablePattern.Fold(name), limit)))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(Suggested)
            .Select(candidate => candidate.Name)
            .ToList();
    }

    /// <summary>A pattern for a whole schema is compared with the whole schemas there are; any other with the tables.</summary>
    private static IEnumerable<string> Candidates(TablePattern pattern, IEnumerable<string> tables) =>
        pattern.HasWildcard ? tables.Select(SchemaPattern).Distinct(StringComparer.OrdinalIgnoreCase) : tables;

    private static string SchemaPattern(string table)
    {
        var dot = table.LastIndexOf('.');
        return dot < 0 ? table : table.Substring(0, dot) + ".*";
    }
}
