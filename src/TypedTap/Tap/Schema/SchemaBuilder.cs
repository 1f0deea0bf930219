using TypedTap.Adql;
using TypedTap.Vosi;

namespace TypedTap.Tap;

/// <summary>Puts the rows of the five tables together. Names are joined as they are written: TAP_SCHEMA refers to its own texts.</summary>
internal sealed class SchemaBuilder
{
    public required IReadOnlyList<SchemaRow> Schemas { get; init; }

    public required IReadOnlyList<SchemaRow> Tables { get; init; }

    /// <summary>The columns; null when they were not asked for.</summary>
    public IReadOnlyList<SchemaRow>? Columns { get; set; }

    /// <summary>The tables whose columns were asked for; null for all.</summary>
    public IReadOnlySet<string>? ColumnsOf { get; set; }

    public IReadOnlyList<SchemaRow> Keys { get; set; } = [];

    public IReadOnlyList<SchemaRow> KeyColumns { get; set; } = [];

    public List<VosiDiagnostic> Diagnostics { get; } = [];

    public VosiTableSet Build()
    {
        var columns = Columns?.ToLookup(static row => row["table_name"] ?? "", StringComparer.Ordinal);
        var keys = Keys.ToLookup(static row => row["from_table"] ?? "", StringComparer.Ordinal);
        var pairs = KeyColumns.ToLookup(static row => row["key_id"] ?? "", StringComparer.Ordinal);
        var tables = SchemaRows.Ordered(Tables, "table_index", "table_name").ToLookup(
            static row => row["schema_name"] ?? "",
            row =>
            {
                var table = SchemaRows.Table(row);
                return table with
                {
                    Columns = columns is null || ColumnsOf?.Contains(table.Name) == false
                        ? null
                        : [.. SchemaRows.Columns(columns[table.Name])],
                    ForeignKeys = [.. keys[table.Name].Select(key => Key(key, pairs))],
                };
            },
            StringComparer.Ordinal);

        var schemas = SchemaRows.Ordered(Schemas, "schema_index", "schema_name").Select(SchemaRows.Schema)
            .Select(schema => schema with { Tables = [.. tables[schema.Name]] }).ToList();
        AddMissingSchemas(schemas, tables);
        ReportLost(columns?.Select(static group => group.Key), "Columns");
        ReportLost(keys.Select(static group => group.Key), "Keys");
        return new VosiTableSet { RootElement = "TAP_SCHEMA", Schemas = [.. schemas], Diagnostics = [.. Diagnostics] };
    }

    private void AddMissingSchemas(List<VosiSchema> schemas, ILookup<string, VosiTable> tables)
    {
        var known = schemas.Select(static schema => schema.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var group in tables.Where(group => !known.Contains(group.Key)))
        {
            Report(
                VosiDiagnosticCode.Missing,
                $"TAP_SCHEMA.tables has tables of schema '{group.Key}', which TAP_SCHEMA.schemas lacks; it was added.");
            schemas.Add(new VosiSchema { Name = group.Key, Tables = [.. group] });
        }
    }

    private void ReportLost(IEnumerable<string>? owners, string what)
    {
        var known = Tables.Select(static row => row["table_name"] ?? "").ToHashSet(StringComparer.Ordinal);
        foreach (var owner in (owners ?? []).Where(owner => !known.Contains(owner)))
            Report(VosiDiagnosticCode.Missing, $"{what} of table '{owner}' were left out: TAP_SCHEMA.tables lacks it.");
    }

    private void Report(VosiDiagnosticCode code, string message)
    {
        if (Diagnostics.Count < VosiReaderOptions.Default.MaxDiagnostics)
            Diagnostics.Add(new VosiDiagnostic(code, message, 0, 0));
    }

    private static VosiForeignKey Key(SchemaRow row, ILookup<string, SchemaRow> pairs) => new()
    {
        TargetTable = row["target_table"] ?? "",
        Columns = [.. pairs[row["key_id"] ?? ""].Select(static pair =>
            new VosiKeyColumns(pair["from_column"] ?? "", pair["target_column"] ?? ""))],
        Description = row["description"],
        Utype = row["utype"],
        Extras = row.Except("from_table", "target_table", "description", "utype"),
    };
}
