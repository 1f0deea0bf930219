using TypedTap.DataLink;
using TypedTap.Eso.EsoTapObs.Dbo;

namespace TypedTap.Eso;

/// <content>Rows of <c>dbo.raw</c> as what leads to files.</content>
public sealed partial class EsoArchive
{
    /// <summary>The links of frames, in their order, one for each (<c>datalink_url</c>, otherwise by <c>dp_id</c>).</summary>
    /// <param name="frames">
    /// The frames. One of which the query has left out both is told so in its place (<see cref="LinksOutcome.NoIdentifier"/>).
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    public IAsyncEnumerable<LinkedRow<Raw>> LinksAsync(IEnumerable<Raw> frames, CancellationToken cancellationToken = default) =>
        Client.DataLink.OfUrlsAsync(
            frames, frame => (WebUrl(frame.DatalinkUrl) ?? LinksUrl(frame.DpId))?.AbsoluteUri, cancellationToken: cancellationToken);

    /// <summary>The links of a frame, or why there are none (<c>datalink_url</c>, otherwise by <c>dp_id</c>).</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">It has neither a <c>datalink_url</c> nor a <c>dp_id</c>: the query left them out.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public Task<DataLinks> LinksAsync(Raw frame, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return WebUrl(frame.DatalinkUrl) is { } url
            ? Client.DataLink.OfUrlAsync(url, cancellationToken)
            : LinksAsync(IdOf(frame), cancellationToken);
    }

    /// <summary>The file of a frame (<c>access_url</c>).</summary>
    /// <param name="frame">The frame.</param>
    /// <exception cref="ArgumentException">It has no <c>dp_id</c>: the query left it out.</exception>
    public EsoFile FileOf(Raw frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return WebUrl(frame.AccessUrl) is { } url ? new EsoFile(EsoFileRole.Science, IdOf(frame), url) : FileOf(IdOf(frame));
    }

    private Uri? LinksUrl(string? dpId) => dpId is not null && EsoIds.IsDpId(dpId) ? EsoUrls.LinksOf(Endpoints, dpId) : null;

    // A path is a URL, too, where files begin with a slash.
    private static Uri? WebUrl(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? url
            : null;

    private static string IdOf(Raw frame) =>
        frame.DpId ?? throw new ArgumentException("The frame has no dp_id: select it, too.", nameof(frame));
}
