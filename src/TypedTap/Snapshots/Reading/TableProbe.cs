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

    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    /// <summary>The tables that answered.</summary>
    public IReadOnlySet<string> Answered => _answered;

    /// <summary>The tables that were asked in vain.</summary>
    public IReadOnlySet<string> Refused => _refused;

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

            var whole = merge.Complete(missing);
            _answered.Add(table.Name);
            return whole;
        }
        catch (TapException e) when (e is TapQueryException or TapResponseException or Votable.VoTableException)
        {
            findings.Add(
                table.Name, $"The service refuses to be asked for no row of the table, so that its columns could not be compared: {e.Message}");
            _refused.Add(table.Name);
            return table;
        }
    }

    /// <summary>
    /// Whether a column that <c>*</c> does not give is there: some services leave out what is not principal. A refusal is about the column
    /// only if the table itself can still be asked.
    /// </summary>
    private async Task<bool> HasAsync(string table, string column, CancellationToken cancellationToken)
    {
        try
        {
            await FieldsAsync(AdqlIdentifier.ToAdql(column), table, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TapQueryException e) when (!TapSnapshotRefresher.IsUnreachable(e))
        {
            await FieldsAsync("*", table, cancellationToken).ConfigureAwait(false);
            findings.Add(
                $"{table}.{column}",
                $"The service describes the column, but refuses a query for it; it was left out: {ServerText.Clean(e.ServerMessage, 300)}");
            return false;
        }
    }

    private async Task<IReadOnlyList<VosiColumn>> FieldsAsync(string columns, string table, CancellationToken cancellationToken)
    {
        var answer = await client.QueryAsync(
            $"SELECT TOP 1 {columns} FROM {Written(table)}", NoRows, cancellationToken).ConfigureAwait(false);
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
