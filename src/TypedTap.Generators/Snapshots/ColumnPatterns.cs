using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>
/// Patterns over <c>table.column</c>. A table with a pattern of its own keeps the columns that match one; <c>!</c> before a pattern takes
/// away.
/// </summary>
internal static class ColumnPatterns
{
    /// <summary>Which columns of a table are kept; null for all.</summary>
    public static bool[]? Choose(TapTableInfo table, ValueList<string> patterns)
    {
        if (patterns.Count == 0)
            return null;
        var names = Fold(table);
        bool[] kept = new bool[names.Length], dropped = new bool[names.Length];
        bool keepsSome = false, dropsSome = false;
        foreach (var text in patterns)
        {
            var takesAway = TakesAway(text);
            var pattern = Parse(text);
            var marks = takesAway ? dropped : kept;
            for (var i = 0; i < names.Length; i++)
            {
                if (!pattern.Matches(names[i]))
                    continue;
                marks[i] = true;
                if (takesAway)
                    dropsSome = true;
                else
                    keepsSome = true;
            }
        }

        if (!keepsSome && !dropsSome)
            return null;
        for (var i = 0; i < kept.Length; i++)
            kept[i] = (kept[i] || !keepsSome) && !dropped[i];
        return kept;
    }

    /// <summary>What is to be said of patterns that match no column of the tables.</summary>
    public static List<Finding> FindUnmatched(ValueList<string> patterns, IEnumerable<TapTableInfo> tables, StyledService service)
    {
        var open = patterns.Select(text => (Text: text, Pattern: Parse(text))).ToList();
        var all = tables.ToList();
        foreach (var table in all)
        {
            if (open.Count == 0)
                return [];
            var names = Fold(table);
            open.RemoveAll(one => Array.Exists(names, one.Pattern.Matches));
        }

        if (open.Count == 0)
            return [];
        var published = all.SelectMany(static table => table.Columns.Select(column => table.Name + "." + column.Name)).ToList();
        return open.ConvertAll(one => PatternFindings.UnmatchedColumns(service.Path, one.Text, published));
    }

    private static bool TakesAway(string text) => text.StartsWith("!", StringComparison.Ordinal);

    private static TablePattern Parse(string text) => new(TakesAway(text) ? text.Substring(1).Trim() : text);

    private static string[] Fold(TapTableInfo table)
    {
        var prefix = TablePattern.Fold(table.Name) + ".";
        var names = new string[table.Columns.Count];
        for (var i = 0; i < names.Length; i++)
            names[i] = prefix + TablePattern.Fold(table.Columns[i].Name);
        return names;
    }
}
