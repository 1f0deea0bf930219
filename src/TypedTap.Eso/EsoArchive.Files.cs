using System.Text;
using TypedTap.DataLink;
using TypedTap.Downloads;
using TypedTap.Eso.Headers;
using TypedTap.Fits;
using TypedTap.Soda;

namespace TypedTap.Eso;

/// <content>Links and files.</content>
public sealed partial class EsoArchive
{
    /// <summary>The most bytes of a night log or a header.</summary>
    private const int LargestText = 16 << 20;

    /// <summary>The links of a file: the file itself, calibrations, night log, products, previews, cut-outs.</summary>
    /// <param name="dpId">The file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>
    /// The links, or why there are none: a file that the user may not see has a fault, and is no exception. <see cref="DataLinks.OrThrow"/>
    /// makes one.
    /// </returns>
    /// <exception cref="ArgumentException">That is no dp_id; nothing is sent.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public Task<DataLinks> LinksAsync(string dpId, CancellationToken cancellationToken = default) =>
        Client.DataLink.OfUrlAsync(EsoUrls.LinksOf(Endpoints, dpId), cancellationToken);

    /// <summary>The raw frame or product of a dp_id.</summary>
    /// <exception cref="ArgumentException">That is no dp_id.</exception>
    public EsoFile FileOf(string dpId) => new(EsoFileRole.Science, dpId, EsoUrls.AtPortal(Endpoints, dpId));

    /// <summary>The log of the night of a frame, as a file.</summary>
    /// <exception cref="ArgumentException">That is no dp_id.</exception>
    public EsoFile NightLogOf(string dpId) => FileOf(dpId + ".NL") with { Role = EsoFileRole.NightLog };

    /// <summary>
    /// Downloads files into a folder, each once, whole or not at all: science files with the token, calibrations without.
    /// </summary>
    /// <param name="files">The files: those of a cascade, of a union, of <see cref="FileOf(string)"/>.</param>
    /// <param name="directory">The folder; made where there is none.</param>
    /// <param name="options">How; null for the usual.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Ends it; the others are then cancelled, and nothing is thrown.</param>
    /// <returns>What became of each, in the order of the files.</returns>
    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    public Task<TapDownloadReport<EsoFile>> DownloadAsync(
        IEnumerable<EsoFile> files,
        string directory,
        TapDownloadOptions? options = null,
        IProgress<TapDownloadProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Client.Downloads.DownloadAsync(files, static file => file.ToDownload(), directory, options, progress, cancellationToken);

    /// <summary>The log of the night of a frame: what went wrong, and the ambient conditions.</summary>
    /// <param name="dpId">The frame.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">That is no dp_id; nothing is sent.</exception>
    /// <exception cref="TapException">There is none, or it is not for this user, or the service could not be reached.</exception>
    public async Task<string> NightLogAsync(string dpId, CancellationToken cancellationToken = default)
    {
        var (text, _) = await TextAsync(NightLogOf(dpId).Url, cancellationToken).ConfigureAwait(false);
        return text;
    }

    /// <summary>The header of a file as the archive shows it, without the file: <c>header["ESO DET NDIT"]?.Integer</c>.</summary>
    /// <param name="dpId">The file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">That is no dp_id; nothing is sent.</exception>
    /// <exception cref="TapException">There is none, or it is not for this user, or the service could not be reached.</exception>
    public async Task<FitsHeader> HeaderAsync(string dpId, CancellationToken cancellationToken = default)
    {
        var (page, url) = await TextAsync(
            new Uri($"{Endpoints.Header.AbsoluteUri}?DpId={Uri.EscapeDataString(EsoIds.Check(dpId))}"),
            cancellationToken).ConfigureAwait(false);
        return HeaderPage.TextOf(page) is { } text
            ? FitsHeader.Parse(text)
            : throw new TapResponseException(
                $"The page of the header of {dpId} has no header in it (<pre>). Is there such a file, and is it for you to see?")
                {
                    Url = url
                };
    }

    /// <summary>The services that cut parts out of a product; empty for raw frames and whatever else cannot be cut.</summary>
    /// <param name="dpId">The product.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">That is no dp_id; nothing is sent.</exception>
    /// <exception cref="DataLinkException">There is no such product, or it is not for this user.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public async Task<IReadOnlyList<SodaService>> CutoutsAsync(string dpId, CancellationToken cancellationToken = default) =>
        Client.DataLink.Cutouts((await LinksAsync(dpId, cancellationToken).ConfigureAwait(false)).OrThrow());

    private async Task<(string Text, Uri Url)> TextAsync(Uri url, CancellationToken cancellationToken)
    {
        var answer = await Client.DataLink.OpenAsync(url, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            using var bytes = new MemoryStream();
            var buffer = new byte[16 * 1024];
            int count;
            while ((count = await answer.Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (bytes.Length + count > LargestText)
                {
                    throw new TapResponseException(
                        $"A text has more than {LargestText >> 20} MiB, which no log and no header has.") { Url = answer.Url };
                }

                bytes.Write(buffer, 0, count);
            }

            return (Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length), answer.Url);
        }
    }
}
