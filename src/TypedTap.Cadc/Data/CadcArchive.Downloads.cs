using System.Runtime.CompilerServices;
using TypedTap.Downloads;

namespace TypedTap.Cadc;

/// <content>Downloads.</content>
public sealed partial class CadcArchive
{
    /// <summary>How many identifiers a query lists.</summary>
    private const int IdsInQuery = 100;

    /// <summary>
    /// Downloads the files of rows, each whole or not at all: sizes and checksums are those of CADC's metadata, where it has them, so that
    /// a file that was damaged on its way is <see cref="TapDownloadOutcome.Corrupt"/>. The same call again goes on where it ended.
    /// </summary>
    /// <typeparam name="T">The rows.</typeparam>
    /// <param name="data">The rows with their files, from <c>DataUrlsAsync</c>.</param>
    /// <param name="directory">The folder; made where there is none.</param>
    /// <param name="withChecksums">Whether the metadata are asked for sizes and checksums; otherwise the storage is believed.</param>
    /// <param name="options">How; null for the usual.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Ends it: files that are not there yet are then <see cref="TapDownloadOutcome.Cancelled"/>.</param>
    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    /// <exception cref="TapException">The metadata could not be had. What becomes of single files is no exception.</exception>
    public async Task<CadcDownloadReport<T>> DownloadAsync<T>(
        IEnumerable<CadcData<T>> data,
        string directory,
        bool withChecksums = true,
        TapDownloadOptions? options = null,
        IProgress<TapDownloadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        List<CadcData<T>> rows = [.. data];
        List<CadcRowFile<T>> files = [.. rows.SelectMany(static row => row.Files.Select(file => new CadcRowFile<T>(row.Row, file)))];
        var artifacts = new List<CadcArtifact>();
        if (withChecksums)
        {
            await foreach (var artifact in GetArtifactsAsync(
                files.Select(static file => file.File.PublisherId), cancellationToken).ConfigureAwait(false))
            {
                artifacts.Add(artifact);
            }
        }

        // A name that two files of a plane have says nothing.
        var byName = artifacts.ToLookup(static artifact => (artifact.PublisherId, artifact.Name));
        CadcArtifact? Known(CadcFile file)
        {
            List<CadcArtifact> found = [.. byName[(file.PublisherId, file.Name)]];
            return found.Find(artifact => artifact.Uri == file.ArtifactUri) ?? (found.Count == 1 ? found[0] : null);
        }

        var report = await Client.Downloads.DownloadAsync(
            files, file => file.File.ToDownload(Known(file.File)), directory, options, progress, cancellationToken).ConfigureAwait(false);
        return new CadcDownloadReport<T>(report, rows);
    }

    /// <summary>
    /// What CADC's metadata say of the files of planes: sizes, checksums, kinds. Identifiers that it does not know have none.
    /// </summary>
    /// <param name="publisherIds">The <c>publisherID</c> of each plane; equal ones count once.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="TapException">When they are enumerated: the service refused, or could not be reached.</exception>
    public async IAsyncEnumerable<CadcArtifact> GetArtifactsAsync(
        IEnumerable<string> publisherIds, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(publisherIds);
        foreach (var ids in publisherIds.Distinct(StringComparer.Ordinal).Chunk(IdsInQuery))
        {
            // Filtered before they are joined, or C# would make an anonymous type, of whose properties trimming knows nothing.
            var query = from p in Caom2.Plane.Where(p => ids.Contains(p.PublisherID))
                        join a in Caom2.Artifact on p.PlaneID equals a.PlaneID
                        select new CadcArtifact(
                            p.PublisherID ?? "", a.Uri ?? "", a.ProductType, a.ContentType, a.ContentLength, a.ContentChecksum);
            await foreach (var artifact in query.AsAsyncEnumerable(cancellationToken).ConfigureAwait(false))
                yield return artifact;
        }
    }
}
