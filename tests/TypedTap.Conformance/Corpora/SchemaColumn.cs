using System.Text.Json;
using TypedTap.Adql;

namespace TypedTap.Conformance.Corpora;

/// <summary>A column in a file of schemas.</summary>
internal sealed record SchemaColumn(AdqlTableName Table, AdqlColumnInfo Column)
{
    /// <summary>The columns of a schema in either form.</summary>
    /// <exception cref="CorpusException">It has neither.</exception>
    public static IEnumerable<SchemaColumn> Read(string place, JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Array =>
            Rows(place, schema).Select(
                row => Of(row, row.Optional("schema"), row.Required("table"), row.Verdict("table_delimited"), "column_delimited")),
        JsonValueKind.Object =>
            schema.EnumerateObject().SelectMany(
                table => Rows($"{place}.{table.Name}", table.Value).Select(row => Of(row, null, table.Name, false, "delimited"))),
        _ => throw new CorpusException($"{place}: a schema must be a list of columns, or an object with a list of columns for each table."),
    };

    private static IEnumerable<CorpusRecord> Rows(string place, JsonElement list) =>
        list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Object)
            ? list.EnumerateArray().Select((element, i) => new CorpusRecord($"{place}[{i}]", element))
            : throw new CorpusException($"{place}: must be a list of columns, each an object.");

    private static SchemaColumn Of(CorpusRecord row, string? schema, string table, bool? tableDelimited, string delimitedField)
    {
        if (table.Length == 0)
            throw new CorpusException($"{row.Place}: the name of the table is empty. Name it, or leave the column out.");
        var name = string.IsNullOrEmpty(schema)
            ? AdqlTableName.Of(Name(table, tableDelimited))
            : AdqlTableName.Of(schema, Name(table, tableDelimited));
        var column = Name(row.Required("column"), row.Verdict(delimitedField));
        return new SchemaColumn(
            name, new AdqlColumnInfo(column, AdqlType.Parse(row.Required("type")), Text(row.Optional("unit")), Text(row.Optional("ucd"))));
    }

    /// <summary>A name as a service would publish it; some files have the quotes already.</summary>
    private static string Name(string name, bool? delimited) =>
        delimited is true && !name.StartsWith('"') ? "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : name;

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
