using System.Net;
using System.Net.Http.Headers;

namespace TypedTap.Conformance.Errors;

/// <summary>A service that answers everything with one document, and HTTP 200, as services that fail do.</summary>
internal sealed class AnswerHandler(byte[] document, string mediaType) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(document);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
