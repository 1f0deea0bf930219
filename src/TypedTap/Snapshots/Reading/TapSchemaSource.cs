using TypedTap.Snapshots.Mapping;
using TypedTap.Tap;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Reading;

/// <summary>
/// The tables as TAP_SCHEMA has them. What a service cuts off is asked for in smaller pieces; what it cuts off even then is an error.
/// </summary>
internal sealed class TapSchemaSource(SchemaQueries queries, TableWish wish, FindingLog findings, ReadingProgress progress)
{
    public async Task<ServiceTables> ReadAsync(CancellationToken cancellationToken)
    {
        progress.Report("reading the list of tables");
        var schemas = await queries.SelectAsync("SELECT * FROM TAP_SCHEMA.schemas", cancellationToken).ConfigureAwait(false);
        var tables = await TablesAsync(schemas, cancellationToken).ConfigureAwait(false);
        var names = tables.Select(static row => row["table_name"]).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var inParts = wish.IsInParts(names.Length);
        var builder = new SchemaBuilder { Schemas = schemas, Tables = tables };

        // An empty column name would be read as "no such column": the table itself is what is wanted or not.
        var wanted = inParts ? names.Where(wish.Wants).ToArray() : names;
        builder.ColumnsOf = inParts ? wanted.ToHashSet(StringComparer.Ordinal) : null;
        builder.Columns = await ColumnsAsync(wanted, inParts, cancellationToken).ConfigureAwait(false);
        var hasKeys = await KeysAsync(builder, wanted, cancellationToken).ConfigureAwait(false);
        progress.Report("read the columns", wanted.Length, wanted.Length);
        return new(builder.Build(), inParts)
        {
            HasKeys = hasKeys,
            Unplaced = UnplacedRows.Of(schemas, tables, builder.Columns),
        };
    }

    private async Task<IReadOnlyList<SchemaRow>> TablesAsync(IReadOnlyList<SchemaRow> schemas, CancellationToken cancellationToken)
    {
        try
        {
            return await queries.SelectAsync("SELECT * FROM TAP_SCHEMA.tables", cancellationToken).ConfigureAwait(false);
        }
        catch (TapTruncatedException) when (schemas.Count > 1)
        {
            // Tables of schemas that are not listed are lost this way; there is no other.
            findings.Add("", "The service cuts the list of its tables off; they were read schema by schema.");
            return await queries.SelectAsync(
                "tables", "schema_name", Safe(Values(schemas, "schema_name")), null, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<SchemaRow>> ColumnsAsync(string[] wanted, bool inParts, CancellationToken cancellationToken)
    {
        const string Step = "reading the columns";
        progress.Report(Step, 0, wanted.Length);
        if (!inParts)
        {
            try
            {
                return await queries.SelectAsync("SELECT * FROM TAP_SCHEMA.columns", cancellationToken).ConfigureAwait(false);
            }
            catch (TapTruncatedException) when (wanted.Length > 1)
            {
                findings.Add("", "The service cuts the list of its columns off; they were read for some tables at a time.");
            }
        }

        return await queries.SelectAsync(
            "columns", "table_name", Safe(wanted), done => progress.Report(Step, done, wanted.Length),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> KeysAsync(SchemaBuilder builder, string[] wanted, CancellationToken cancellationToken)
    {
        progress.Report("reading the foreign keys");
        try
        {
            var keys = await AllOrSomeAsync("keys", "from_table", () => wanted, cancellationToken).ConfigureAwait(false);
            keys = [.. keys.OrderBy(static row => row["key_id"], StringComparer.Ordinal)];
            builder.Keys = builder.ColumnsOf is { } read ? [.. keys.Where(row => read.Contains(row["from_table"] ?? ""))] : keys;
            if (builder.Keys.Count > 0)
            {
                var pairs = await AllOrSomeAsync(
                    "key_columns", "key_id", () => Values(builder.Keys, "key_id"), cancellationToken).ConfigureAwait(false);
                builder.KeyColumns =
                [
                    .. pairs.OrderBy(static row => row["from_column"], StringComparer.Ordinal).ThenBy(
                        static row => row["target_column"], StringComparer.Ordinal),
                ];
            }

            return true;
        }
        catch (TapException e) when (e is TapQueryException or TapResponseException or TapTruncatedException or Votable.VoTableException)
        {
            // Both are part of every TAP, but not every service that calls itself one has them. Tables are worth more than keys.
            builder.Diagnostics.Add(new VosiDiagnostic(VosiDiagnosticCode.Incomplete, $"The foreign keys are missing: {e.Message}", 0, 0));
            builder.Keys = [];
            return false;
        }
    }

    private async Task<IReadOnlyList<SchemaRow>> AllOrSomeAsync(
        string table, string column, Func<string[]> names, CancellationToken cancellationToken)
    {
        try
        {
            return await queries.SelectAsync($"SELECT * FROM TAP_SCHEMA.{table}", cancellationToken).ConfigureAwait(false);
        }
        catch (TapTruncatedException)
        {
            return await queries.SelectAsync(table, column, Safe(names()), null, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string[] Values(IEnumerable<SchemaRow> rows, string column) =>
        [.. rows.Select(row => row[column]).OfType<string>().Distinct(StringComparer.Ordinal)];

    private string[] Safe(string[] names)
    {
        foreach (var name in names.Where(static name => !SchemaQueries.IsSafe(name)))
            findings.Add(
                name, "The name has a backslash or a line break in it, which can't be sent in a query; what belongs to it was left out.");
        return [.. names.Where(SchemaQueries.IsSafe)];
    }
}
