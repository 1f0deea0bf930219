using TypedTap.Adql;
using TypedTap.Http;
using TypedTap.Snapshots.Mapping;
using TypedTap.Tap;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Reading;

/// <summary>Asks tables for no row: what the database really has, in the names and types of its answers.</summary>
internal sealed class TableProbe(TapClient client, FindingLog findings, ReadingProgress progress)
{
    // TOP for services that do not know what no row is.
    private static readonly TapRequestOptions NoRows = new() { MaxRec = 0, AllowTruncation = true };

    /// <summary>The same tables, those that are asked compared with what they answer and completed from it.</summary>
    /// <param name="set">The tables.</param>
    /// <param name="isAsked">Which are asked.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<VosiTableSet> CompleteAsync(VosiTableSet set, Func<VosiTable, bool> isAsked, CancellationToken cancellationToken)
    {
        var total = set.Tables.Count(isAsked);
        if (total == 0)
            return set;
        var done = 0;
        var schemas = new List<VosiSchema>();
        foreach (var schema in set.Schemas)
        {
            var tables = new List<VosiTable>();
            foreach (var table in schema.Tables)
            {
                if (!isAsked(table))
                {
                    tables.Add(table);
                    continue;
                }

                progress.Report("asking tables for no row", done++, total);
                tables.Add(await CompleteAsync(table, cancellationToken).ConfigureAwait(false));
            }

            schemas.Add(schema with { Tables = [.. tables] });
        }

        return set with { Schemas = [.. schemas] };
    }

    private async Task<VosiTable> CompleteAsync(VosiTable table, CancellationToken cancellationToken)
    {
        try
        {
            var merge = new ProbeMerge(table, await FieldsAsync("*", table.Name, cancellationToken).ConfigureAwait(false), findings);
            var missing = new List<VosiColumn>();
            foreach (var column in merge.NotAnswered)
            {
                if (!await HasAsync(table.Name, column.Name, cancellationToken).ConfigureAwait(false))
                    missing.Add(column);
            }

            return merge.Complete(missing);
        }
        catch (TapException e) when (e is TapQueryException or TapResponseException or Votable.VoTableException)
        {
            findings.Add(table.Name, $"The service refuses a query for all columns of the table: {e.Message}");
            return table;
        }
    }

    /// <summary>Whether a column that <c>*</c> does not give is there: some services leave out what is not principal.</summary>
    private async Task<bool> HasAsync(string table, string column, CancellationToken cancellationToken)
    {
        try
        {
            await FieldsAsync(AdqlIdentifier.ToAdql(column), table, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TapQueryException e)
        {
            findings.Add($"{table}.{column}", $"The service describes the column, but refuses a query for it; it was left out: {ServerText.Clean(e.ServerMessage, 300)}");
            return false;
        }
    }

    private async Task<IReadOnlyList<VosiColumn>> FieldsAsync(string columns, string table, CancellationToken cancellationToken)
    {
        var answer = await client.QueryAsync($"SELECT TOP 1 {columns} FROM {Written(table)}", NoRows, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
            return [.. answer.Rows.Fields.Select(FieldMapping.Column)];
    }

    /// <summary>As published, in quotes where a service forgot them.</summary>
    private static string Written(string table)
    {
        try
        {
            return AdqlTableName.Parse(table).ToAdql();
        }
        catch (FormatException)
        {
            return AdqlIdentifier.Quote(table);
        }
    }
}
