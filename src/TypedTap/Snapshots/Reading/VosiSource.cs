using TypedTap.Snapshots.Mapping;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Reading;

/// <summary>The tables as <c>/tables</c> has them: all at once, or the list first and then the wanted ones singly.</summary>
internal sealed class VosiSource(VosiClient vosi, TableWish wish, FindingLog findings, ReadingProgress progress)
{
    /// <summary>After how many missing documents and none that is there a service is one that has none.</summary>
    private const int Attempts = 5;

    public async Task<ServiceTables> ReadAsync(CancellationToken cancellationToken)
    {
        progress.Report("reading the list of tables");
        var detail = wish.IsWholeForSure ? VosiDetail.Max : VosiDetail.Min;
        var set = await vosi.GetTablesAsync(detail, cancellationToken).ConfigureAwait(false);
        var inParts = wish.IsInParts(set.Tables.Count());
        if (!inParts && detail == VosiDetail.Min && !set.HasColumns)
            set = await vosi.GetTablesAsync(VosiDetail.Max, cancellationToken).ConfigureAwait(false);
        set = await WithColumnsAsync(set, inParts, cancellationToken).ConfigureAwait(false);
        return new(set, inParts)
        {
            WithoutKeys = set.Tables.Where(static table => table.Columns is null)
                .Select(static table => table.Name)
                .ToHashSet(StringComparer.Ordinal),
        };
    }

    private async Task<VosiTableSet> WithColumnsAsync(VosiTableSet set, bool inParts, CancellationToken cancellationToken)
    {
        var wanted = set.Tables.Where(
            table => table.Columns is null && table.Name.Length > 0 && (!inParts || wish.Wants(table.Name))).ToArray();
        if (wanted.Length == 0)
            return set;
        var found = await OwnDocumentsAsync(wanted, cancellationToken).ConfigureAwait(false);
        if (found.Count == 0 && inParts)
        {
            // A service without documents of single tables tells everything at once, if it tells it at all.
            var all = await vosi.GetTablesAsync(VosiDetail.Max, cancellationToken).ConfigureAwait(false);
            found = wanted.Select(table => all.FindTable(table.Name)).OfType<VosiTable>().Where(static table => table.Columns is not null)
                .DistinctBy(static table => table.Name, StringComparer.Ordinal).ToDictionary(
                    static table => table.Name, StringComparer.Ordinal);
        }

        return set with
        {
            Schemas = [.. set.Schemas.Select(schema => schema with
            {
                Tables = [.. schema.Tables.Select(table => table.Columns is null && found.TryGetValue(table.Name, out var own)
                    ? table with { Columns = own.Columns, ForeignKeys = own.ForeignKeys }
                    : table)],
            })],
        };
    }

    private async Task<Dictionary<string, VosiTable>> OwnDocumentsAsync(VosiTable[] wanted, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, VosiTable>(StringComparer.Ordinal);
        var missing = new List<TapSnapshotFinding>();
        for (var i = 0; i < wanted.Length && (found.Count > 0 || missing.Count < Attempts); i++)
        {
            progress.Report("reading the columns", i, wanted.Length);
            var name = wanted[i].Name;
            try
            {
                if (await vosi.FindTableDocumentAsync(name, cancellationToken).ConfigureAwait(false) is { Columns: not null } own)
                    found[name] = own;
                else
                    missing.Add(new(name, "There is no document of the table below /tables that tells its columns."));
            }
            catch (TapException e) when (e is VosiException or TapResponseException && !TapSnapshotRefresher.IsUnreachable(e))
            {
                missing.Add(new(name, $"/tables does not tell the columns: {e.Message}"));
            }
        }

        // A service that has no such documents at all lacks none.
        if (found.Count > 0)
            findings.Add(missing);
        else
            findings.Add(missing.Where(static one => one.Message.StartsWith("/tables", StringComparison.Ordinal)).Take(1));
        return found;
    }
}
