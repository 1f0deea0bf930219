using TypedTap.Adql;
using TypedTap.Generators.Catalogs;
using TypedTap.Metadata;

namespace TypedTap.Generators.Navigation;

/// <summary>A generated table at one end of a key.</summary>
internal sealed class NavigationTable
{
    public NavigationTable(string space, NamedTable table, string className)
    {
        Table = table;
        RecordType = "global::" + space + "." + CSharpIdentifier.Escape(table.RecordName);
        Names = new NavigationNames(className, table.Table.Columns.Select(static column => column.CSharpName!));
    }

    public NamedTable Table { get; }

    public string RecordType { get; }

    /// <summary>The names of the methods that start here.</summary>
    public NavigationNames Names { get; }

    /// <summary>The name of a parameter that is a row of it.</summary>
    public string Parameter => CSharpIdentifier.Escape(char.ToLowerInvariant(Table.RecordName[0]) + Table.RecordName.Substring(1));

    /// <summary>A generated column by the name that a key has for it; null if there is none.</summary>
    public TapColumnInfo? Find(string name) =>
        Table.Table.Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal))
        ?? Table.Table.Columns.FirstOrDefault(
            column => string.Equals(AdqlIdentifier.Unquote(column.Name), AdqlIdentifier.Unquote(name), StringComparison.OrdinalIgnoreCase));
}
