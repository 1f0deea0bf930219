using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Mapping;

/// <summary>From a set of tables to a snapshot.</summary>
internal sealed class TableSetMapping(FindingLog findings)
{
    /// <summary>What VODataService 1.2 section 3.1 calls the schema of tables that have none.</summary>
    private const string DefaultSchema = "default";

    private readonly Dictionary<string, List<TapTableInfo>> _tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<TapSchemaInfo> _schemas = [];
    private readonly TableMapping _table = new(findings);

    public TapSnapshot Map(VosiTableSet set, TapServiceInfo service, TapCapabilities capabilities)
    {
        foreach (var diagnostic in set.Diagnostics)
            findings.Add("", diagnostic.ToString());
        var sources = new List<(string Name, VosiTable Table)>();
        foreach (var schema in set.Schemas)
        {
            if (!FindingLog.IsWritable(schema.Name))
            {
                findings.Add(
                    "", $"The schema {FindingLog.Name(schema.Name)} has a name that can't be written in a query; it was left out, with {FindingLog.Count(schema.Tables.Count, "table")}.");
                continue;
            }

            if (schema.Name.Length > 0)
                Take(schema);
            foreach (var table in schema.Tables)
            {
                if (Take(schema.Name, table) is { } name)
                    sources.Add((name, table));
            }
        }

        return new TapSnapshot
        {
            FormatVersion = TapSnapshot.CurrentFormatVersion,
            Service = service,
            Capabilities = capabilities,
            Schemas = [.. _schemas.Select(schema => schema with { Tables = [.. _tables[schema.Name]] })],
            Keys = new KeyMapping(
                findings, _schemas.Select(schema => (schema.Name, (IReadOnlyList<TapTableInfo>)_tables[schema.Name]))).Map(sources),
        };
    }

    private void Take(VosiSchema schema)
    {
        if (_tables.ContainsKey(schema.Name))
        {
            findings.Add(schema.Name, "The schema is listed more than once; its tables were put together.");
            return;
        }

        Add(new TapSchemaInfo
        {
            Name = schema.Name,
            Description = schema.Description ?? schema.Title,
            Utype = schema.Utype,
            Extra = TableMapping.Extras(schema.Extras)
        });
    }

    private void Add(TapSchemaInfo schema)
    {
        _tables.Add(schema.Name, []);
        _schemas.Add(schema);
    }

    /// <summary>Takes a table, unless it has no name or is there; gives the name that it has in the snapshot.</summary>
    private string? Take(string schema, VosiTable table)
    {
        if (string.IsNullOrWhiteSpace(table.Name))
        {
            findings.Add(schema, "A table has no name, so that nobody can ask for it; it was left out.");
            return null;
        }

        if (!FindingLog.IsWritable(table.Name))
        {
            findings.Add(schema, $"The table {FindingLog.Name(table.Name)} has a name that can't be written in a query; it was left out.");
            return null;
        }

        var name = table.Name;
        if (_names.Contains(name) && Qualified(schema, name) is { } full && !_names.Contains(full))
        {
            findings.Add(
                full, $"The table {FindingLog.Name(name)} is listed in several schemas; this one is called by its full name here.");
            name = full;
        }

        if (!_names.Add(name))
        {
            findings.Add(name, "The table is listed more than once; the first counts.");
            return null;
        }

        _tables[OwnerOf(schema, name)].Add(_table.Map(name, table));
        return name;
    }

    /// <summary>A name without schema in another schema than the first of that name; null if it has one, or is in the same.</summary>
    private string? Qualified(string schema, string name) =>
        schema.Length > 0 && Schema(name) is null && !_tables[schema].Any(table => table.Name == name) ? $"{schema}.{name}" : null;

    private string OwnerOf(string schema, string table)
    {
        if (schema.Length > 0)
            return schema;
        var owner = Schema(table) is { Length: > 0 } own ? own : DefaultSchema;
        if (!_tables.ContainsKey(owner))
        {
            findings.Add(
                owner, $"Tables such as {FindingLog.Name(table)} stand in no schema; they were put into {FindingLog.Name(owner)}.");
            Add(new TapSchemaInfo { Name = owner });
        }

        return owner;
    }

    private static string? Schema(string table)
    {
        try
        {
            return AdqlTableName.Parse(table).Schema;
        }
        catch (FormatException)
        {
            // No name of ADQL without quotes: it has no parts.
            return null;
        }
    }
}
