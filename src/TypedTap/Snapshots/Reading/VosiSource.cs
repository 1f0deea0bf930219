using TypedTap.Snapshots.Mapping;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Reading;

/// <summary>The tables as <c>/tables</c> has them: all at once, or the list first and then the wanted ones singly.</summary>
internal sealed class VosiSource(VosiClient vosi, TableWish wish, FindingLog findings, ReadingProgress progress)
{
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
            WithoutKeys = set.Tables.Where(static table => table.Columns is null).Select(static table => table.Name).ToHashSet(StringComparer.Ordinal),
        };
    }

    private async Task<VosiTableSet> WithColumnsAsync(VosiTableSet set, bool inParts, CancellationToken cancellationToken)
    {
        var wanted = set.Tables.Where(table => table.Columns is null && table.Name.Length > 0 && (!inParts || wish.Wants(table.Name))).ToArray();
        if (wanted.Length == 0)
            return set;
        var found = await OwnDocumentsAsync(wanted, cancellationToken).ConfigureAwait(false);
        if (found.Count == 0 && inParts)
        {
            // A service without documents of single tables tells everything at once, if it tells it at all.
            var all = await vosi.GetTablesAsync(VosiDetail.Max, cancellationToken).ConfigureAwait(false);
            found = wanted.Select(table => all.FindTable(table.Name)).OfType<VosiTable>().Where(static table => table.Columns is not null)
                .DistinctBy(static table => table.Name, StringComparer.Ordinal).ToDictionary(static table => table.Name, StringComparer.Ordinal);
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
        for (var i = 0; i < wanted.Length; i++)
        {
            progress.Report("reading the columns", i, wanted.Length);
            try
            {
                if (await vosi.FindTableDocumentAsync(wanted[i].Name, cancellationToken).ConfigureAwait(false) is not { Columns: not null } own)
                    return found;
                found[wanted[i].Name] = own;
            }
            catch (VosiException e)
            {
                findings.Add(wanted[i].Name, $"/tables does not tell the columns: {e.Message}");

                // One that answers with nothing or something else does so for the next ones too.
                if (found.Count == 0)
                    return found;
            }
        }

        return found;
    }
}
