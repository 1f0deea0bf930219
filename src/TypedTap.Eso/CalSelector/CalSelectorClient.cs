using System.Globalization;
using System.Net;
using TypedTap.DataLink;

namespace TypedTap.Eso;

/// <summary>Asks CalSelector: for one frame as links, for trees, and for many frames at once.</summary>
/// <param name="links">What asks, with the token where that belongs.</param>
/// <param name="endpoints">Where.</param>
/// <param name="time">The clock of answers.</param>
internal sealed class CalSelectorClient(DataLinkClient links, EsoEndpoints endpoints, TimeProvider time)
{
    /// <summary>How many frames one request asks for.</summary>
    private const int Batch = 100;

    /// <summary>How many bytes of trees one answer may have.</summary>
    private const int Largest = 64 << 20;

    /// <exception cref="DataLinkException">There is no such frame, or it is not to be seen by the user.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public async Task<CalibrationCascade> LinksAsync(Uri url, string dpId, CalSelectorMode mode, CancellationToken cancellationToken)
    {
        var found = (await links.OfUrlAsync(url, cancellationToken).ConfigureAwait(false)).OrThrow();
        return CascadeReader.Read(found, dpId, mode, time.GetUtcNow());
    }

    /// <exception cref="TapException">The service refused, or could not be reached, or gave no tree.</exception>
    public async Task<Association> TreeAsync(Uri url, CancellationToken cancellationToken)
    {
        var answer = await links.OpenAsync(url, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            using var body = new MemoryStream(await BytesAsync(answer, cancellationToken).ConfigureAwait(false), writable: false);
            return AssociationReader.Read(body, answer.Url);
        }
    }

    /// <summary>One outcome for each frame, in their order.</summary>
    public async Task<IReadOnlyList<CascadeOutcome>> ManyAsync(
        IReadOnlyList<string> dpIds, CalSelectorMode mode, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, CascadeOutcome>(StringComparer.Ordinal);
        foreach (var batch in dpIds.Select(EsoIds.Check).Distinct(StringComparer.Ordinal).Chunk(Batch))
        {
            if (batch.Length > 1)
            {
                foreach (var cascade in await TogetherAsync(batch, mode, cancellationToken).ConfigureAwait(false))
                    found.TryAdd(cascade.DpId, new CascadeOutcome(cascade.DpId, cascade, null));
            }

            // What an answer leaves out is asked for alone before it counts as missing.
            foreach (var missing in batch.Where(id => !found.ContainsKey(id)))
                found[missing] = await AloneAsync(missing, mode, cancellationToken).ConfigureAwait(false);
        }

        return [.. dpIds.Select(id => found[id])];
    }

    private async Task<IReadOnlyList<CalibrationCascade>> TogetherAsync(
        IReadOnlyList<string> dpIds, CalSelectorMode mode, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(dpIds, mode, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (IsOfFrames(e))
        {
            // Refused where no frame is to be seen, broken off, or one tree is no XML: which frames that concerns is told when each is
            // asked for alone.
            return [];
        }
    }

    private async Task<CascadeOutcome> AloneAsync(string dpId, CalSelectorMode mode, CancellationToken cancellationToken)
    {
        try
        {
            var cascade = await LinksAsync(
                CalSelectorUrl.Links(endpoints, dpId, mode), dpId, mode, cancellationToken).ConfigureAwait(false);
            return new CascadeOutcome(dpId, cascade, null);
        }
        catch (Exception e) when (IsOfFrames(e))
        {
            return new CascadeOutcome(dpId, null, (TapException)e);
        }
    }

    // The network's failures are those of all, and so is that the service has too much to do.
    private static bool IsOfFrames(Exception e) => e switch
    {
        TapResponseException { StatusCode: { } status } => !IsBusy(status),
        TapQueryException { StatusCode: { } status } => !IsBusy(status),
        _ => e is DataLinkException or TapResponseException or TapQueryException or ServiceFaultException,
    };

    private static bool IsBusy(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    private async Task<IReadOnlyList<CalibrationCascade>> AskAsync(
        IReadOnlyList<string> dpIds, CalSelectorMode mode, CancellationToken cancellationToken)
    {
        IEnumerable<KeyValuePair<string, string>> form = [
            .. dpIds.Select(static id => KeyValuePair.Create("dp_id", id)), new("mode", mode.ToText())
        ];
        var answer = await links.OpenAsync(endpoints.CalSelector, form, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            ReadOnlyMemory<byte> body = await BytesAsync(answer, cancellationToken).ConfigureAwait(false);
            // One frame of several may be all that is found, and is then a document of its own.
            var (parts, isWhole) = MultipartDocument.Boundary(answer.ContentType) is { } boundary
                ? MultipartDocument.Split(body, boundary)
                : ([body], true);
            if (!isWhole)
            {
                throw new TapResponseException(
                    $"CalSelector's answer for {dpIds.Count.ToString(CultureInfo.InvariantCulture)} frames ends before its last boundary. Ask again.") { Url = answer.Url };
            }

            var trees = parts.Select(
                part => AssociationReader.Read(new MemoryStream(part.ToArray(), writable: false), answer.Url)).ToList();
            return
            [
                .. from id in dpIds
                   let tree = TreeOf(trees, id)
                   where tree is not null
                   select CascadeReader.Read(tree, id, mode, endpoints, time.GetUtcNow()),
            ];
        }
    }

    // The frame itself comes first in its own tree. Those of siblings have it, too, but their status and warnings are not its own.
    private static Association? TreeOf(List<Association> trees, string dpId) =>
        trees.Find(tree => tree.MainFiles is [var first, ..] && first.Name == dpId);

    private static async Task<byte[]> BytesAsync(ServiceAnswer answer, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await answer.Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + count > Largest)
            {
                throw new TapResponseException(
                    $"CalSelector's answer has more than {Largest.ToString(CultureInfo.InvariantCulture)} bytes: ask for fewer frames at once.") { Url = answer.Url };
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
