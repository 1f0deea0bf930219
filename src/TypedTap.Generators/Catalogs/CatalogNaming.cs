using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Catalogs;

/// <summary>
/// The selected tables with their C# names. All published tables take part in the naming, selected or not, so that asking for
/// one more table never renames another.
/// </summary>
internal static class CatalogNaming
{
    public static ValueList<NamedSchema> Name(TapSnapshot snapshot, HashSet<string> selected) => TapNaming.Group(snapshot)
        .Select(group => new NamedSchema(group.Name ?? "", group.CSharpName, group.Description, Selected(group, selected)))
        .Where(static schema => schema.Tables.Count > 0)
        .ToValueList();

    private static ValueList<NamedTable> Selected(TapTableGroup group, HashSet<string> selected) => group.Tables
        .Where(table => selected.Contains(table.Table.Name))
        .Select(static table => new NamedTable(table.RecordName, table.TableClassName, table.Table))
        .ToValueList();
}
