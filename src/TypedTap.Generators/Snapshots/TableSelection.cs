using TypedTap.Adql;

namespace TypedTap.Generators.Snapshots;

/// <summary>The patterns that a project gives for one snapshot file.</summary>
internal sealed record TableSelection(string Path, string Patterns)
{
    public static string PatternsFor(string path, ValueList<TableSelection> selections)
    {
        foreach (var selection in selections)
        {
            if (string.Equals(selection.Path, path, StringComparison.Ordinal))
                return selection.Patterns;
        }

        return "";
    }
}
