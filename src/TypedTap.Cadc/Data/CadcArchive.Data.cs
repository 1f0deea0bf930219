using System.Runtime.CompilerServices;
using TypedTap.Cadc.CadcTables.Caom2;
using TypedTap.DataLink;

namespace TypedTap.Cadc;

/// <content>Where data are.</content>
public sealed partial class CadcArchive
{
    /// <summary>
    /// The URLs of the data of rows, in their order, one answer for each of them: also of rows that were filtered in the program, and also
    /// where there is nothing (<see cref="CadcData{T}.Links"/> says why).
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="includeAuxiliaries">Whether previews, weights, catalogues and the like are wanted, too.</param>
    /// <param name="options">Sizes of batches and parallelism; null for the usual ones.</param>
    /// <param name="progress">Told after each answer.</param>
    /// <param name="cancellationToken">Ends it, with all requests that are under way.</param>
    /// <exception cref="TapException">
    /// When they are enumerated: the service refused as a whole, or could not be reached. What concerns single rows is in their answers.
    /// </exception>
    public IAsyncEnumerable<CadcData<CadcProduct>> DataUrlsAsync(
        IEnumerable<CadcProduct> rows, bool includeAuxiliaries = false, DataLinkOptions? options = null,
        IProgress<DataLinkProgress>? progress = null, CancellationToken cancellationToken = default) =>
        DataUrlsAsync(rows, static row => row.Plane.PublisherID, includeAuxiliaries, options, progress, cancellationToken);

    /// <inheritdoc cref="DataUrlsAsync(IEnumerable{CadcProduct}, bool, DataLinkOptions?, IProgress{DataLinkProgress}?, CancellationToken)"/>
    public IAsyncEnumerable<CadcData<Plane>> DataUrlsAsync(
        IEnumerable<Plane> rows, bool includeAuxiliaries = false, DataLinkOptions? options = null,
        IProgress<DataLinkProgress>? progress = null, CancellationToken cancellationToken = default) =>
        DataUrlsAsync(rows, static row => row.PublisherID, includeAuxiliaries, options, progress, cancellationToken);

    /// <summary>The URLs of the data of identifiers; see the other overloads.</summary>
    /// <param name="publisherIds">The <c>publisherID</c> of each plane.</param>
    /// <param name="includeAuxiliaries">Whether previews, weights, catalogues and the like are wanted, too.</param>
    /// <param name="options">Sizes of batches and parallelism; null for the usual ones.</param>
    /// <param name="progress">Told after each answer.</param>
    /// <param name="cancellationToken">Ends it, with all requests that are under way.</param>
    /// <inheritdoc cref="DataUrlsAsync(IEnumerable{CadcProduct}, bool, DataLinkOptions?, IProgress{DataLinkProgress}?, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<CadcData<string>> DataUrlsAsync(
        IEnumerable<string> publisherIds, bool includeAuxiliaries = false, DataLinkOptions? options = null,
        IProgress<DataLinkProgress>? progress = null, CancellationToken cancellationToken = default) =>
        DataUrlsAsync(publisherIds, static id => id, includeAuxiliaries, options, progress, cancellationToken);

    /// <summary>The URLs of the data of rows of any kind; see the other overloads.</summary>
    /// <typeparam name="T">The rows.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="publisherId">Their <c>publisherID</c>; null for one without.</param>
    /// <param name="includeAuxiliaries">Whether previews, weights, catalogues and the like are wanted, too.</param>
    /// <param name="options">Sizes of batches and parallelism; null for the usual ones.</param>
    /// <param name="progress">Told after each answer.</param>
    /// <param name="cancellationToken">Ends it, with all requests that are under way.</param>
    /// <inheritdoc cref="DataUrlsAsync(IEnumerable{CadcProduct}, bool, DataLinkOptions?, IProgress{DataLinkProgress}?, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<CadcData<T>> DataUrlsAsync<T>(
        IEnumerable<T> rows,
        Func<T, string?> publisherId,
        bool includeAuxiliaries = false,
        DataLinkOptions? options = null,
        IProgress<DataLinkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(publisherId);
        options ??= new DataLinkOptions();
        // Cut-outs are left out, and the service does not stop at 100 rows.
        var downloads = options with { Parameters = [.. options.Parameters, new("REQUEST", "downloads-only")] };
        return DataAsync([.. rows], publisherId, includeAuxiliaries, downloads, progress, cancellationToken);
    }

    private async IAsyncEnumerable<CadcData<T>> DataAsync<T>(
        List<T> rows,
        Func<T, string?> publisherId,
        bool includeAuxiliaries,
        DataLinkOptions options,
        IProgress<DataLinkProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (row, links) in LinksAsync(rows, publisherId, options, progress, cancellationToken).ConfigureAwait(false))
            yield return CadcData<T>.Of(row, links, includeAuxiliaries);
    }

    private async IAsyncEnumerable<LinkedRow<T>> LinksAsync<T>(
        List<T> rows, Func<T, string?> publisherId, DataLinkOptions options, IProgress<DataLinkProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            yield break;
        var url = await GetLinksUrlAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var row in Client.DataLink.OfIdsAsync(
            url, rows, publisherId, options, progress, cancellationToken).ConfigureAwait(false))
        {
            yield return row;
        }
    }
}
