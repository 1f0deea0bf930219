using System.Net;
using TypedTap.Http;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.DataLink.Asking;

/// <summary>Fetches DataLink documents. URLs of documents are asked with the credential only where that is at home.</summary>
internal sealed class DataLinkRequests(TapHttp http)
{
    /// <summary>The most bytes of a document.</summary>
    private const int DocumentLimit = 64 << 20;

    /// <summary>The longest query of a GET: servers take more, proxies may not.</summary>
    private const int LongestQuery = 1800;

    private static readonly SentQuery Question = new(null, null, AllowTruncation: true) { Votable = DataLinkReader.Options };

    /// <summary>Fetches a document.</summary>
    /// <exception cref="TapException">It cannot be had, or is none.</exception>
    public Task<DataLinkDocument> FetchAsync(Uri url, CancellationToken cancellationToken) =>
        FetchAsync(TapHttpRequest.Get(url), cancellationToken);

    /// <summary>Asks for identifiers, by POST or by GET.</summary>
    /// <exception cref="TapException">The document cannot be had, or is none.</exception>
    public Task<DataLinkDocument> AskAsync(
        LinksEndpoint endpoint, IReadOnlyList<string> ids, bool byGet, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] fields = [
            .. endpoint.Fields, .. ids.Select(id => new KeyValuePair<string, string>(endpoint.Parameter, id))
        ];
        return FetchAsync(
            byGet
                ? TapHttpRequest.Get(LinkUrl.WithQuery(endpoint.Url, fields))
                : TapHttpRequest.PostForm(endpoint.Url, fields) with { Repeat = RepeatSafety.ChangesNothing },
            cancellationToken);
    }

    /// <summary>How many of some identifiers one GET can hold; one at least.</summary>
    public static int FitInGet(LinksEndpoint endpoint, IReadOnlyList<string> ids)
    {
        var room = LongestQuery;
        var count = 0;
        while (count < ids.Count && (room -= endpoint.Parameter.Length + 2 + Uri.EscapeDataString(ids[count]).Length) >= 0)
            count++;
        return Math.Max(1, count);
    }

    private async Task<DataLinkDocument> FetchAsync(TapHttpRequest request, CancellationToken cancellationToken)
    {
        request = request with { Purpose = "datalink.links", Credential = CredentialUse.WithinScope };
        var answer = await http.FetchAsync(request, DocumentLimit, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            var reader = await TableAnswer.OpenAsync(answer, Question, cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                return await ReadAsync(reader, answer, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<DataLinkDocument> ReadAsync(VoTableReader reader, TapHttpResponse answer, CancellationToken cancellationToken)
    {
        DataLinkDocument document;
        try
        {
            document = await DataLinkReader.ReadAsync(reader, answer.FinalUrl, answer, cancellationToken).ConfigureAwait(false);
        }
        catch (VoTableException e)
        {
            throw new VoTableException(
                e.Kind, $"{SafeUrl.Print(answer.FinalUrl)}: {e.Message}",
                e) { Line = e.Line, Column = e.Column, RowsRead = e.RowsRead, Body = e.Body, Request = answer.Request };
        }

        // The last word may come behind the rows.
        if (Votable.Reporting.ReportedError.Find(reader) is { } error)
            throw ErrorAnswer.Refused(answer, document.Rows.Count, error, Question);
        if (document.HasLinks)
            return document;
        throw new TapResponseException(
            $"{SafeUrl.Print(answer.FinalUrl)} answered with a VOTable that has no table of links (columns ID, access_url, semantics). Is it the URL of a DataLink document?")
        {
            Url = SafeUrl.Redact(answer.FinalUrl), StatusCode = HttpStatusCode.OK, ContentType = answer.ContentType,
            Request = answer.Request,
        };
    }
}
