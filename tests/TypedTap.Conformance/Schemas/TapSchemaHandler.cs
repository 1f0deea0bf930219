using System.Net;
using System.Net.Http.Headers;

namespace TypedTap.Conformance.Schemas;

/// <summary>A service that answers queries for the tables of TAP_SCHEMA with stored documents.</summary>
/// <param name="files">The documents by the names of the tables: <c>columns</c>.</param>
internal sealed class TapSchemaHandler(IReadOnlyDictionary<string, string> files) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = WebUtility.UrlDecode(await request.Content!.ReadAsStringAsync(cancellationToken));
        var name = files.Keys.FirstOrDefault(table => form.Contains("FROM TAP_SCHEMA." + table, StringComparison.Ordinal)
            && !form.Contains($"FROM TAP_SCHEMA.{table}_", StringComparison.Ordinal));
        if (name is null)
            return new(HttpStatusCode.BadRequest) { Content = new StringContent("there is no such table"), RequestMessage = request };
        var content = new ByteArrayContent(await File.ReadAllBytesAsync(files[name], cancellationToken));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-votable+xml");
        return new(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
