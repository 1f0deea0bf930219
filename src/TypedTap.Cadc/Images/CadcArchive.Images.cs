using System.Runtime.CompilerServices;
using TypedTap.Cadc.CadcTables.Caom2;
using TypedTap.DataLink;
using TypedTap.Linq;
using TypedTap.Sky;
using TypedTap.Soda;

namespace TypedTap.Cadc;

/// <content>Cut-outs.</content>
public sealed partial class CadcArchive
{
    /// <summary>Cut-outs of the images around a place, to be fetched one by one when they are wanted.</summary>
    /// <param name="coordinates">The place: <c>01h45m07.5s +23d18m00s</c>; see <see cref="SkyPoint.Parse"/>.</param>
    /// <param name="radius">How far around.</param>
    /// <param name="collection">The collection, such as CFHT; null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FormatException">The text is no position, or can be read in two ways; thrown at once.</exception>
    /// <inheritdoc cref="ImagesAsync(ISkyShape, string?, CancellationToken)" path="/*[self::returns or self::exception]"/>
    public IAsyncEnumerable<CadcImage> ImagesAsync(
        string coordinates, Angle radius, string? collection = null, CancellationToken cancellationToken = default) =>
        ImagesAsync(new SkyCircle(SkyPoint.Parse(coordinates), radius), collection, cancellationToken);

    /// <summary>The same around a position.</summary>
    /// <param name="position">The place, in ICRS.</param>
    /// <param name="radius">How far around.</param>
    /// <param name="collection">The collection, such as CFHT; null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <inheritdoc cref="ImagesAsync(ISkyShape, string?, CancellationToken)" path="/*[self::returns or self::exception]"/>
    public IAsyncEnumerable<CadcImage> ImagesAsync(
        SkyPoint position, Angle radius, string? collection = null, CancellationToken cancellationToken = default) =>
        ImagesAsync(new SkyCircle(position, radius), collection, cancellationToken);

    /// <summary>The same for a circle, a polygon or a range of coordinates.</summary>
    /// <param name="region">The region that is cut out.</param>
    /// <param name="collection">The collection, such as CFHT; null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>
    /// A handle for each file that something can be cut out of, and one with the reason (<see cref="CadcImage.Problem"/>) for each image
    /// that CADC has no links of, and for each cut-out that its links do not give.
    /// </returns>
    /// <exception cref="TapException">When they are enumerated: the query or the links could not be had.</exception>
    public IAsyncEnumerable<CadcImage> ImagesAsync(
        ISkyShape region, string? collection = null, CancellationToken cancellationToken = default)
    {
        var query = QueryRegion(region, collection).Where(x => x.Plane.DataProductType == "image").Select(x => x.Plane.PublisherID);
        return ImagesAsync(query, region, cancellationToken);
    }

    /// <summary>
    /// The cut-outs of rows, in their order, one answer for each of them: also of rows that were filtered in the program, and also where
    /// there is nothing. No image is fetched.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="region">The region that is cut out: a circle, a polygon or a range of coordinates.</param>
    /// <param name="options">Sizes of batches and parallelism; null for the usual ones.</param>
    /// <param name="progress">Told after each answer.</param>
    /// <param name="cancellationToken">Ends it, with all requests that are under way.</param>
    /// <exception cref="TapException">
    /// When they are enumerated: the service refused as a whole, or could not be reached. What concerns single rows is in their answers.
    /// </exception>
    public IAsyncEnumerable<CadcImages<CadcProduct>> ImageListAsync(
        IEnumerable<CadcProduct> rows, ISkyShape region, DataLinkOptions? options = null, IProgress<DataLinkProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        ImageListAsync(rows, static row => row.Plane.PublisherID, region, options, progress, cancellationToken);

    /// <inheritdoc cref="ImageListAsync(IEnumerable{CadcProduct}, ISkyShape, DataLinkOptions?, IProgress{DataLinkProgress}?, CancellationToken)"/>
    public IAsyncEnumerable<CadcImages<Plane>> ImageListAsync(
        IEnumerable<Plane> rows, ISkyShape region, DataLinkOptions? options = null, IProgress<DataLinkProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        ImageListAsync(rows, static row => row.PublisherID, region, options, progress, cancellationToken);

    /// <summary>The cut-outs of identifiers; see the other overloads.</summary>
    /// <param name="publisherIds">The <c>publisherID</c> of each plane.</param>
    /// <param name="region">The region that is cut out: a circle, a polygon or a range of coordinates.</param>
    /// <param name="options">Sizes of batches and parallelism; null for the usual ones.</param>
    /// <param name="progress">Told after each answer.</param>
    /// <param name="cancellationToken">Ends it, with all requests that are under way.</param>
    /// <inheritdoc cref="ImageListAsync(IEnumerable{CadcProduct}, ISkyShape, DataLinkOptions?, IProgress{DataLinkProgress}?, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<CadcImages<string>> ImageListAsync(
        IEnumerable<string> publisherIds, ISkyShape region, DataLinkOptions? options = null, IProgress<DataLinkProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        ImageListAsync(publisherIds, static id => id, region, options, progress, cancellationToken);

    /// <summary>The cut-outs of rows of any kind; see the other overloads.</summary>
    /// <typeparam name="T">The rows.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="publisherId">Their <c>publisherID</c>; null for one without.</param>
    /// <param name="region">The region that is cut out: a circle, a polygon or a range of coordinates.</param>
    /// <param name="options">Sizes of batches and parallelism; null for the usual ones.</param>
    /// <param name="progress">Told after each answer.</param>
    /// <param name="cancellationToken">Ends it, with all requests that are under way.</param>
    /// <inheritdoc cref="ImageListAsync(IEnumerable{CadcProduct}, ISkyShape, DataLinkOptions?, IProgress{DataLinkProgress}?, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<CadcImages<T>> ImageListAsync<T>(
        IEnumerable<T> rows,
        Func<T, string?> publisherId,
        ISkyShape region,
        DataLinkOptions? options = null,
        IProgress<DataLinkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(publisherId);
        ArgumentNullException.ThrowIfNull(region);
        return ImageRowsAsync(
            [.. rows], publisherId, SodaRequest.At(region), options ?? new DataLinkOptions(), progress, cancellationToken);
    }

    private async IAsyncEnumerable<CadcImages<T>> ImageRowsAsync<T>(
        List<T> rows,
        Func<T, string?> publisherId,
        SodaRequest request,
        DataLinkOptions options,
        IProgress<DataLinkProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (row, links) in LinksAsync(rows, publisherId, options, progress, cancellationToken).ConfigureAwait(false))
            yield return new CadcImages<T>(
                row, links, [
                    .. Client.DataLink.Cutouts(links).Select(service => CadcImage.Of(links.Id, service, request)),
                    .. CadcImage.Faulty(links)
                ]);
    }

    private async IAsyncEnumerable<CadcImage> ImagesAsync(
        TapQuery<string?> query, ISkyShape region, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<string?> ids = await query.ToListAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var row in ImageListAsync(ids, static id => id, region, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (!row.Links.IsFound && row.Images.Count == 0)
                yield return CadcImage.Missing(row.Links);
            foreach (var image in row.Images)
                yield return image;
        }
    }
}
