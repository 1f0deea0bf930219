using TypedTap.Tap;

namespace TypedTap.Snapshots.Reading;

/// <summary>
/// The rows of TAP_SCHEMA without an index: only the order of an answer, which may be another each time, tells where they stand.
/// </summary>
/// <param name="Schemas">Names of schemas.</param>
/// <param name="Tables">Names of tables.</param>
/// <param name="Columns">Names of columns, with those of their tables.</param>
internal sealed record UnplacedRows(
    IReadOnlySet<string> Schemas, IReadOnlySet<string> Tables, IReadOnlySet<(string Table, string Column)> Columns)
{
    public static UnplacedRows None { get; } = new(new HashSet<string>(), new HashSet<string>(), new HashSet<(string, string)>());

    public static UnplacedRows Of(IEnumerable<SchemaRow> schemas, IEnumerable<SchemaRow> tables, IEnumerable<SchemaRow> columns) => new(
        Without(schemas, "schema_index").Select(static row => row["schema_name"] ?? "").ToHashSet(StringComparer.Ordinal),
        Without(tables, "table_index").Select(static row => row["table_name"] ?? "").ToHashSet(StringComparer.Ordinal),
        Without(columns, "column_index").Select(static row => (row["table_name"] ?? "", row["column_name"] ?? "")).ToHashSet());

    private static IEnumerable<SchemaRow> Without(IEnumerable<SchemaRow> rows, string index) =>
        rows.Where(row => row.Index(index) == long.MaxValue);
}
