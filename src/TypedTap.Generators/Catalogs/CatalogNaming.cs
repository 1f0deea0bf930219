using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Catalogs;

/// <summary>
/// Decides the C# name of every schema and table. All published tables take part, selected or not, so that asking for
/// one more table never renames another.
/// </summary>
internal static class CatalogNaming
{
    public static ValueList<NamedSchema> Name(TapSnapshot snapshot, HashSet<string> selected)
    {
        var groups = Group(snapshot);
        var direct = groups.Where(static group => group.Name is null).SelectMany(static group => group.Tables).ToList();
        var schemas = groups.Where(static group => group.Name is not null).ToList();

        // A schema's namespace and a record beside it may not share a name: one run over both.
        var topNames = CSharpNames.TypeNames(schemas.Select(static s => s.Name!).Concat(direct.Select(static t => LastPart(t.Name))));
        var named = new List<NamedSchema>();
        if (direct.Count > 0)
        {
            var records = topNames.Skip(schemas.Count);
            named.Add(new NamedSchema("", null, null, NameTables(direct, records, topNames, selected)));
        }

        for (var i = 0; i < schemas.Count; i++)
        {
            var records = CSharpNames.TypeNames(schemas[i].Tables.Select(static t => LastPart(t.Name)));
            var tables = NameTables(schemas[i].Tables, records, records, selected);
            named.Add(new NamedSchema(schemas[i].Name!, topNames[i], schemas[i].Description, tables));
        }

        return named.Where(static schema => schema.Tables.Count > 0).ToValueList();
    }

    private static ValueList<NamedTable> NameTables(
        List<TapTableInfo> tables,
        IEnumerable<string> names,
        IEnumerable<string> taken,
        HashSet<string> selected)
    {
        var used = new HashSet<string>(taken, StringComparer.Ordinal);
        var records = names.ToList();
        var named = new List<NamedTable>();
        for (var i = 0; i < tables.Count; i++)
        {
            var className = records[i] + "Table";
            while (!used.Add(className))
                className += "_";
            if (selected.Contains(tables[i].Name))
                named.Add(new NamedTable(records[i], className, tables[i]));
        }

        return named.ToValueList();
    }

    private static List<TableGroup> Group(TapSnapshot snapshot)
    {
        var groups = new List<TableGroup>();
        var byName = new Dictionary<string, TableGroup>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schema in snapshot.Schemas)
        {
            foreach (var table in schema.Tables)
            {
                if (!seen.Add(table.Name))
                    continue;
                var name = SchemaPart(table.Name);
                if (!byName.TryGetValue(name ?? "", out var group))
                {
                    group = new TableGroup(name, string.Equals(schema.Name, name, StringComparison.Ordinal) ? schema.Description : null);
                    byName.Add(name ?? "", group);
                    groups.Add(group);
                }

                group.Tables.Add(table);
            }
        }

        return groups;
    }

    /// <summary>Catalog and schema of a published name; null if it has neither, or is no name by ADQL's rules.</summary>
    private static string? SchemaPart(string published) =>
        Parts(published) is { Count: > 1 } parts ? string.Join(".", parts.Take(parts.Count - 1)) : null;

    private static string LastPart(string published) => Parts(published) is { } parts ? parts[parts.Count - 1] : published;

    private static ValueList<string>? Parts(string published)
    {
        try
        {
            return AdqlTableName.Parse(published).Parts;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private sealed class TableGroup(string? name, string? description)
    {
        public string? Name { get; } = name;

        public string? Description { get; } = description;

        public List<TapTableInfo> Tables { get; } = [];
    }
}
