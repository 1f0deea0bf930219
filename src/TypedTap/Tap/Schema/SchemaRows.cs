using TypedTap.Vosi;
using TypedTap.Vosi.Reading;

namespace TypedTap.Tap;

/// <summary>What the rows of TAP_SCHEMA say, in the terms of VOSI.</summary>
internal static class SchemaRows
{
    /// <summary>Flags that TAP_SCHEMA has as columns with 0 and 1 in them.</summary>
    private static readonly string[] Numbers = ["indexed", "principal"];

    public static IEnumerable<VosiColumn> Columns(IEnumerable<SchemaRow> rows) =>
        Ordered(rows, "column_index", "column_name").Select(Column);

    /// <summary>
    /// In the order that the service wants. Some give an index several times: then the name decides, because the order of an answer is
    /// another each time. Without an index, that order is all there is.
    /// </summary>
    public static IEnumerable<SchemaRow> Ordered(IEnumerable<SchemaRow> rows, string index, string name) => rows
        .OrderBy(row => row.Index(index))
        .ThenBy(row => row.Index(index) == long.MaxValue ? "" : row[name] ?? "", StringComparer.Ordinal);

    public static VosiTable Table(SchemaRow row) => new()
    {
        Name = row["table_name"] ?? "",
        Type = row["table_type"],
        Description = row["description"],
        Utype = row["utype"],
        RowCount = Texts.Count(row["nrows"]),
        Extras = row.Except("schema_name", "table_name", "table_type", "description", "utype", "nrows", "table_index"),
    };

    public static VosiSchema Schema(SchemaRow row) => new()
    {
        Name = row["schema_name"] ?? "",
        Description = row["description"],
        Utype = row["utype"],
        Extras = row.Except("schema_name", "description", "utype", "schema_index"),
    };

    private static VosiColumn Column(SchemaRow row) => new()
    {
        Name = row["column_name"] ?? "",
        Description = row["description"],
        Unit = row["unit"],
        Ucd = row["ucd"],
        Utype = row["utype"],
        DataType = new VosiDataType
        {
            Text = row["datatype"] ?? "",
            Arraysize = row["arraysize"],
            Size = row["size"],
            ExtendedType = row["xtype"],
        },
        Flags = [.. Flags(row)],
        IsPrincipal = Texts.Truth(row["principal"]),
        IsIndexed = Texts.Truth(row["indexed"]),
        Std = Texts.Truth(row["std"]),
        Extras = row.Except(
            "table_name", "column_name", "description", "unit", "ucd", "utype", "datatype", "arraysize", "size", "xtype",
            "principal", "indexed", "std", "column_index"),
    };

    private static IEnumerable<string> Flags(SchemaRow row) => Numbers.Where(flag => Texts.Truth(row[flag]) == true);
}
