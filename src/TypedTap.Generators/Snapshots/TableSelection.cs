using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>What a project wants of one snapshot file, as its TapSchema item says.</summary>
/// <param name="Path">The file.</param>
/// <param name="Tables">The patterns of tables to be generated, separated by <c>|</c>.</param>
/// <param name="Exclude">The patterns of tables that are not.</param>
/// <param name="Columns">The patterns over <c>table.column</c>, those that take away with <c>!</c>.</param>
/// <param name="Naming">The naming style by name; empty for the snapshot's.</param>
internal sealed record TableSelection(string Path, string Tables, string Exclude, string Columns, string Naming)
{
    /// <summary>The style that the item asks for; null where it asks for none (a name that is none is reported by the build).</summary>
    public NamingStyle? Style => Naming.ToUpperInvariant() switch
    {
        "PASCALCASE" => NamingStyle.PascalCase,
        "PUBLISHED" => NamingStyle.Published,
        _ => null,
    };

    public static TableSelection? For(string path, ValueList<TableSelection> selections)
    {
        foreach (var selection in selections)
        {
            if (string.Equals(selection.Path, path, StringComparison.Ordinal))
                return selection;
        }

        return null;
    }
}
