using System.Net;

namespace TypedTap.Eso.Tests;

/// <summary>Answers everything with one status, without a network.</summary>
internal sealed class AnsweringHandler(HttpStatusCode status) : HttpMessageHandler
{
    private int _count;

    public int Count => _count;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        return Task.FromResult(new HttpResponseMessage(status) { RequestMessage = request });
    }
}
