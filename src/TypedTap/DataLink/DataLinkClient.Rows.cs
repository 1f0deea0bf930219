using System.Runtime.CompilerServices;
using TypedTap.DataLink.Asking;
using TypedTap.Http;
using TypedTap.Tap;

namespace TypedTap.DataLink;

/// <content>Links of rows.</content>
public sealed partial class DataLinkClient
{
    /// <summary>The links of a row of a result; see <see cref="OfRowsAsync"/>.</summary>
    /// <param name="table">The result.</param>
    /// <param name="row">A row of it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InvalidOperationException">The result has nothing that leads to links.</exception>
    /// <exception cref="TapException">The network failed, the service has too much to do, or a credential cannot be had.</exception>
    public async Task<DataLinks> OfRowAsync(TapTable table, TapRow row, CancellationToken cancellationToken = default)
    {
        await foreach (var (_, links) in OfRowsAsync(table, [row], cancellationToken: cancellationToken).ConfigureAwait(false))
            return links;
        throw new InvalidOperationException("A row was asked for and not answered.");
    }

    /// <summary>
    /// The links of the rows of a result, in their order, one for each row: by the DataLink service that the result describes, in batches;
    /// without one by the documents that <c>access_url</c> names where <c>access_format</c> says that it does. A row that is a file gives
    /// that as its one link (<see cref="LinksOutcome.Direct"/>).
    /// </summary>
    /// <param name="table">The result.</param>
    /// <param name="rows">Rows of it; null for all.</param>
    /// <param name="options">Sizes and parallelism; null for the usual ones.</param>
    /// <param name="progress">Told after each answer.</param>
    /// <param name="cancellationToken">Ends it, with all requests that are under way.</param>
    /// <exception cref="ArgumentException">A row is of another result; thrown at once.</exception>
    /// <exception cref="InvalidOperationException">
    /// The result has nothing that leads to links: the columns for it were not selected; thrown at once.
    /// </exception>
    /// <exception cref="TapException">
    /// When they are enumerated, and a service takes identifiers: the network failed, the service has too much to do, or a credential
    /// cannot be had; or, as a <see cref="DataLinkGivenUpException"/>, request after request failed. What happens to single documents is
    /// their rows' <see cref="DataLinks.Failure"/>.
    /// </exception>
    public IAsyncEnumerable<LinkedRow<TapRow>> OfRowsAsync(
        TapTable table,
        IEnumerable<TapRow>? rows = null,
        DataLinkOptions? options = null,
        IProgress<DataLinkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<TapRow> list = [.. rows ?? table];
        if (list.Any(row => !ReferenceEquals(row.Columns, table.Columns)))
            throw new ArgumentException("A row is of another result than the table.", nameof(rows));
        options ??= new DataLinkOptions();
        switch (LinkSource.Of(table))
        {
            case LinkSource.ByService service:
                var endpoint = service.Endpoint with { Fields = [.. service.Endpoint.Fields, .. options.Parameters] };
                return Linked(
                    list, LinkBatches.AskAsync(_requests, endpoint, list.Select(service.IdOf), options, progress, cancellationToken),
                    cancellationToken);
            case LinkSource.ByUrl urls:
                return Linked(
                    list, ByUrlAsync(list, urls.IsDataLink, urls.UrlOf, urls.Direct, table.Url, options, progress, cancellationToken),
                    cancellationToken);
            case var other:
                throw new InvalidOperationException($"Links cannot be found by {other}.");
        }
    }

    /// <summary>
    /// The links of typed rows, or of anything that has an identifier, in their order, one for each; see the other overload.
    /// </summary>
    /// <typeparam name="T">The rows.</typeparam>
    /// <param name="linksUrl">The <c>{links}</c> resource of the service.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="id">Their identifier: <c>row => row.PublisherId</c>. Null for one without.</param>
    /// <param name="options">Sizes and parallelism; null for the usual ones.</param>
    /// <param name="progress">Told after each answer.</param>
    /// <param name="cancellationToken">Ends it, with all requests that are under way.</param>
    /// <inheritdoc cref="OfIdsAsync(Uri, IEnumerable{string}, DataLinkOptions?, IProgress{DataLinkProgress}?, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<LinkedRow<T>> OfIdsAsync<T>(
        Uri linksUrl,
        IEnumerable<T> rows,
        Func<T, string?> id,
        DataLinkOptions? options = null,
        IProgress<DataLinkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(id);
        options ??= new DataLinkOptions();
        var endpoint = new LinksEndpoint(Checked(linksUrl, nameof(linksUrl)), "ID", options.Parameters);
        List<T> list = [.. rows];
        var ids = list.Select(row => id(row) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null);
        return Linked(list, LinkBatches.AskAsync(_requests, endpoint, ids, options, progress, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// The links of typed rows that have the URL of a DataLink document, in their order, one for each: equal URLs are fetched once. What
    /// fails is a failure of its row, because URLs may lead to many services.
    /// </summary>
    /// <typeparam name="T">The rows.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="url">Their URL: <c>row => row.DatalinkUrl</c>. Null for one without.</param>
    /// <param name="options">The parallelism; null for the usual one.</param>
    /// <param name="progress">Told after each answer.</param>
    /// <param name="cancellationToken">Ends it, with all requests that are under way.</param>
    public IAsyncEnumerable<LinkedRow<T>> OfUrlsAsync<T>(
        IEnumerable<T> rows,
        Func<T, string?> url,
        DataLinkOptions? options = null,
        IProgress<DataLinkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(url);
        List<T> list = [.. rows];
        return Linked(
            list,
            ByUrlAsync(
                list, static _ => true, url, static _ => DataLinks.NoIdentifier(), baseUrl: null, options ?? new DataLinkOptions(),
                progress, cancellationToken),
            cancellationToken);
    }

    private static async IAsyncEnumerable<LinkedRow<T>> Linked<T>(
        List<T> rows, IAsyncEnumerable<DataLinks> links, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var i = 0;
        await foreach (var found in links.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return new LinkedRow<T>(rows[i++], found);
    }

    private async IAsyncEnumerable<DataLinks> ByUrlAsync<T>(
        List<T> rows,
        Func<T, bool> isDataLink,
        Func<T, string?> url,
        Func<T, DataLinks> direct,
        Uri? baseUrl,
        DataLinkOptions options,
        IProgress<DataLinkProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<string> urls = [.. rows.Where(isDataLink).Select(url).OfType<string>().Where(static text => !string.IsNullOrWhiteSpace(text))];
        var count = new UrlProgress(urls.Distinct(StringComparer.Ordinal).Count(), progress);
        var documents = OrderedTasks.RunAsync(
            urls,
            options.Parallelism,
            async (text, token) => count.Done(await AtAsync(text, baseUrl, token).ConfigureAwait(false)),
            cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (documents.ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                if (string.IsNullOrWhiteSpace(url(row)))
                    yield return DataLinks.NoIdentifier();
                else if (!isDataLink(row))
                    yield return direct(row);
                else if (await documents.MoveNextAsync().ConfigureAwait(false))
                    yield return documents.Current;
            }
        }
    }

    private async Task<DataLinks> AtAsync(string text, Uri? baseUrl, CancellationToken cancellationToken) =>
        LinkUrl.Resolve(text, baseUrl) is { } url
            ? await LinksAtAsync(url, isOneOfMany: true, cancellationToken).ConfigureAwait(false)
            : DataLinks.Failing("", new TapResponseException(
                $"'{SecretText.Hide(ServerText.Clean(text, 200))}' is no http(s) URL, so there is nothing to fetch links from. Tell the service's help desk."));
}
