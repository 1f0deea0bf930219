using TypedTap.Adql;
using TypedTap.Generators.Archives;
using TypedTap.Generators.Snapshots;
using TypedTap.Metadata;

namespace TypedTap.Generators.Catalogs;

/// <summary>Names the members of an archive class.</summary>
internal static class ArchivePlanner
{
    /// <summary>The field in which the classes of schemas keep the archive.</summary>
    public const string ArchiveField = "_archive";

    public static ArchivePlan Plan(ArchiveModel archive, SelectedSnapshot snapshot)
    {
        var used = new HashSet<string>(archive.TakenNames, StringComparer.Ordinal) { archive.Name.TrimStart('@') };

        // Code calls these by name, so they come before the names out of the snapshot: whether or not the service has functions today.
        var profile = Unique("GeneratedProfile", "_", used);
        var functions = Unique("Functions", "_", used);
        var schemas = new List<SchemaPlan>();
        ValueList<TableLink> direct = ValueList<TableLink>.Empty;
        foreach (var schema in snapshot.Schemas)
        {
            if (schema.CSharpName is null)
                direct = Links(archive, schema, used);
            else
                schemas.Add(PlanSchema(archive, schema, Unique(schema.CSharpName, "Schema", used)));
        }

        // The classes and fields come after all properties: nobody writes their names.
        var named = schemas
            .Select(schema => schema with
            {
                ClassName = Unique(schema.ClassName, "_", used),
                FieldName = Unique(schema.FieldName, "_", used),
            })
            .ToValueList();
        return new ArchivePlan
        {
            Archive = archive,
            SnapshotFile = snapshot.FileName,
            Service = snapshot.Service!,
            Capabilities = snapshot.Capabilities,
            ProfileName = profile,
            FunctionsName = functions,
            TablesFieldName = Unique("_tables", "_", used),
            Schemas = named,
            Tables = direct,
        };
    }

    public static string RecordNamespaceOf(string space, NamedSchema schema) =>
        schema.CSharpName is null ? space : space + "." + CSharpIdentifier.Escape(schema.CSharpName);

    private static SchemaPlan PlanSchema(ArchiveModel archive, NamedSchema schema, string propertyName)
    {
        var className = propertyName.EndsWith("Schema", StringComparison.Ordinal) ? propertyName + "Tables" : propertyName + "Schema";
        var links = Links(archive, schema, [className, ArchiveField]);
        var fieldName = "_" + char.ToLowerInvariant(propertyName[0]) + propertyName.Substring(1);
        return new SchemaPlan(CSharpIdentifier.Escape(propertyName), className, fieldName, schema.PublishedName, schema.Description, links);
    }

    /// <summary>
    /// Properties are called as their records are; one whose name the class needs itself gets another, and no second one for its sake.
    /// </summary>
    private static ValueList<TableLink> Links(ArchiveModel archive, NamedSchema schema, HashSet<string> used)
    {
        var space = "global::" + RecordNamespaceOf(archive.RecordNamespace, schema) + ".";
        var claimed = new HashSet<string>(
            schema.Tables.Select(static table => table.RecordName).Where(used.Contains), StringComparer.Ordinal);
        used.UnionWith(schema.Tables.Select(static table => table.RecordName));
        return schema.Tables
            .Select(table => new TableLink(
                CSharpIdentifier.Escape(claimed.Contains(table.RecordName) ? Unique(table.RecordName, "Table", used) : table.RecordName),
                space + CSharpIdentifier.Escape(table.RecordName),
                space + CSharpIdentifier.Escape(table.TableClassName),
                table.Table.Name,
                table.Table.Description))
            .ToValueList();
    }

    private static string Unique(string name, string suffix, HashSet<string> used)
    {
        while (!used.Add(name))
            name += suffix;
        return name;
    }
}
