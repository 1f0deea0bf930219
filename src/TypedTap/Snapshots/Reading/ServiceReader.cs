using System.Runtime.ExceptionServices;
using TypedTap.Http;
using TypedTap.Metadata;
using TypedTap.Snapshots.Mapping;
using TypedTap.Tap;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Reading;

/// <summary>
/// Reads all that a snapshot needs of a service. TAP_SCHEMA counts most: a <c>/tables</c> that tells less never makes a snapshot smaller.
/// </summary>
internal sealed class ServiceReader(TapClient client, TapSnapshotRequest request, TapSnapshot? cached, ReadingProgress progress)
{
    private readonly FindingLog _findings = new();
    private readonly TableWish _wish = new(request, cached);

    public async Task<ServiceDescription> ReadAsync(CancellationToken cancellationToken)
    {
        progress.Report("reading the capabilities");
        var capabilities = await CapabilitiesAsync(cancellationToken).ConfigureAwait(false);
        var tables = request.Source switch
        {
            TapSnapshotSource.Both => await BothAsync(cancellationToken).ConfigureAwait(false),
            TapSnapshotSource.TapSchema => await FromTapSchemaAsync(cancellationToken).ConfigureAwait(false),
            TapSnapshotSource.Vosi => await FromVosiAsync(cancellationToken).ConfigureAwait(false),
            _ => throw new InvalidOperationException($"{request.Source} is no source of tables."),
        };
        if (!tables.Set.Tables.Any())
            throw NoTables();
        var probe = new TableProbe(client, _findings, progress);
        var set = await probe.CompleteAsync(tables.Set, table => IsAsked(table, tables.IsInParts), cancellationToken).ConfigureAwait(false);
        tables = tables with
        {
            Set = set,
            NotWanted = tables.IsInParts
                ? set.Tables.Select(static table => table.Name).Where(name => !_wish.Wants(name)).ToHashSet(StringComparer.Ordinal)
                : tables.NotWanted,
            Answered = probe.Answered,
            Refused = probe.Refused,
        };
        return new ServiceDescription(tables, capabilities, _findings);
    }

    private bool IsAsked(VosiTable table, bool inParts) => table.Name.Length > 0
        && (table.Columns is null or { Count: 0 } ? !inParts || _wish.Wants(table.Name) : request.Probe && _wish.Names(table.Name));

    private async Task<TapCapabilities?> CapabilitiesAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Others may have asked this client long ago.
            var document = await client.Vosi.RefreshCapabilitiesAsync(cancellationToken).ConfigureAwait(false);
            if (document.Tap is not null)
                return document.ToTapCapabilities();
            _findings.Add("", "The list of capabilities has no TAP in it; what the service can do is not known.");
        }
        catch (TapException e) when (IsNoDocument(e))
        {
            _findings.Add("", $"The capabilities could not be read, so that what the service can do is not known: {e.Message}");
        }

        return null;
    }

    private async Task<ServiceTables> BothAsync(CancellationToken cancellationToken)
    {
        ServiceTables tables;
        try
        {
            tables = await FromTapSchemaAsync(cancellationToken).ConfigureAwait(false);
            if (!tables.Set.Tables.Any())
                throw NoTables();
        }
        catch (TapException e) when (IsRefusedForGood(e))
        {
            var failure = ExceptionDispatchInfo.Capture(e);
            try
            {
                var instead = await FromVosiAsync(cancellationToken).ConfigureAwait(false);
                _findings.Add("", $"TAP_SCHEMA could not be read, and /tables was taken instead: {e.Message}");
                return instead with { IsFallback = true };
            }
            catch (TapException other) when (IsNoDocument(other) && !TapSnapshotRefresher.IsUnreachable(other))
            {
                // What TAP_SCHEMA says of itself is the better reason.
                failure.Throw();
                throw;
            }
        }

        await CompareAsync(tables, cancellationToken).ConfigureAwait(false);
        return tables;
    }

    private async Task CompareAsync(ServiceTables tables, CancellationToken cancellationToken)
    {
        progress.Report("comparing with /tables");
        try
        {
            var detail = tables.IsInParts ? VosiDetail.Min : VosiDetail.Max;
            var documents = await client.Vosi.GetTablesAsync(detail, cancellationToken).ConfigureAwait(false);
            Disagreements.Report(TableSetComparison.Of(documents, tables.Set), _findings);
        }
        catch (TapException e)
        {
            _findings.Add("", $"/tables could not be read to compare it: {e.Message}");
        }
    }

    private Task<ServiceTables> FromTapSchemaAsync(CancellationToken cancellationToken) =>
        new TapSchemaSource(client.TapSchema.Queries, _wish, _findings, progress).ReadAsync(cancellationToken);

    private Task<ServiceTables> FromVosiAsync(CancellationToken cancellationToken) =>
        new VosiSource(client.Vosi, _wish, _findings, progress).ReadAsync(cancellationToken);

    /// <summary>
    /// Whether TAP_SCHEMA can't be read now, and will not be later. A page in its place does not say so, nor does a broken document.
    /// </summary>
    private static bool IsRefusedForGood(TapException e) => !TapSnapshotRefresher.IsUnreachable(e) && e switch
    {
        TapTruncatedException or TapQueryException => true,
        TapResponseException answer => !((int)answer.StatusCode is >= 200 and < 300),
        _ => false,
    };

    /// <summary>Whether what came was something else than the document, so that to ask again is of no use.</summary>
    private static bool IsNoDocument(TapException e) => e is VosiException or TapResponseException or Votable.VoTableException;

    private TapResponseException NoTables() => new(
        $"{SafeUrl.Print(client.BaseUrl)} lists no table at all, and a snapshot of nothing is of no use: nothing was written. Ask again later, or log in if its tables are not for everybody.")
    {
        Url = SafeUrl.Redact(client.BaseUrl),
    };
}
