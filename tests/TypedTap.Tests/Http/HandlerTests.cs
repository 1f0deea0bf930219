using System.Net;
using System.Text;
using TypedTap.Tap;

namespace TypedTap.Tests.Http;

public sealed class HandlerTests
{
    private static readonly Uri Service = new("https://example.org/tap");

    [Fact]
    public async Task The_callers_handler_is_used_and_left_alone()
    {
        var handler = new ScriptedHandler((request, _) =>
        {
            Assert.Equal("https://example.org/tap/sync", request.RequestUri!.AbsoluteUri);
            return new HttpResponseMessage { Content = new StringContent(VoTableText.Table(2), Encoding.UTF8, "text/xml") };
        });
        using (var client = new TapClient(Service, new TapClientOptions { Handler = handler }))
        {
            await using var answer = await client.QueryAsync("SELECT 1");
            Assert.True(await answer.ReadAsync());
            Assert.True(await answer.ReadAsync());
            Assert.False(await answer.ReadAsync());
        }

        Assert.False(handler.Disposed);
    }

    [Fact]
    public async Task An_upgrade_to_https_keeps_the_query()
    {
        var seen = new List<string>();
        var handler = new ScriptedHandler((request, _) =>
        {
            using var content = new StreamReader(request.Content!.ReadAsStream(CancellationToken.None));
            seen.Add($"{request.Method} {request.RequestUri} {content.ReadToEnd()}");
            return seen.Count == 1
                ? Redirect(HttpStatusCode.MovedPermanently, "https://example.org/tap/sync")
                : new HttpResponseMessage { Content = new StringContent(VoTableText.Table(1)) };
        });
        using var client = new TapClient(new Uri("http://example.org/tap"), new TapClientOptions { Handler = handler });

        await using var answer = await client.QueryAsync("Q");

        Assert.Equal(
            [
                "POST http://example.org/tap/sync REQUEST=doQuery&LANG=ADQL&QUERY=Q",
                "POST https://example.org/tap/sync REQUEST=doQuery&LANG=ADQL&QUERY=Q",
            ],
            seen);
    }

    [Fact]
    public async Task A_downgrade_is_refused()
    {
        var count = 0;
        var handler = new ScriptedHandler((_, _) =>
        {
            count++;
            return Redirect(HttpStatusCode.SeeOther, "http://example.org/tap/run");
        });
        using var client = new TapClient(Service, new TapClientOptions { Handler = handler });
        var refused = await Assert.ThrowsAsync<TapResponseException>(() => client.QueryAsync("SELECT 1"));
        Assert.Contains("from https to plain http", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, count);
    }

    [Fact]
    public void A_handler_that_follows_redirects_or_keeps_cookies_is_refused()
    {
        using var sockets = new SocketsHttpHandler();
        using var classic = new HttpClientHandler();
        using var wrapped = new Wrapper(new SocketsHttpHandler());
        using var fit = new Wrapper(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var cookies = new Wrapper(new SocketsHttpHandler { AllowAutoRedirect = false });
        var kept = Assert.Throws<ArgumentException>(() => new TapClient(Service, new TapClientOptions { Handler = cookies }));
        Assert.Contains("UseCookies = false", kept.Message, StringComparison.Ordinal);
        foreach (HttpMessageHandler handler in (HttpMessageHandler[])[sockets, classic, wrapped])
        {
            var refused = Assert.Throws<ArgumentException>(() => new TapClient(Service, new TapClientOptions { Handler = handler }));
            Assert.Contains("AllowAutoRedirect = false", refused.Message, StringComparison.Ordinal);
        }

        new TapClient(Service, new TapClientOptions { Handler = fit }).Dispose();
    }

    [Fact]
    public async Task An_encoding_that_the_handler_left_is_named()
    {
        var handler = new ScriptedHandler((_, _) =>
        {
            var content = new ByteArrayContent([1, 2, 3]);
            content.Headers.ContentEncoding.Add("br");
            return new HttpResponseMessage { Content = content };
        });
        using var client = new TapClient(Service, new TapClientOptions { Handler = handler });
        var refused = await Assert.ThrowsAsync<TapResponseException>(() => client.QueryAsync("SELECT 1"));
        Assert.Contains("encoded (br)", refused.Message, StringComparison.Ordinal);
        Assert.Contains("AutomaticDecompression", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_gives_up_is_no_cancellation()
    {
        var handler = new ScriptedHandler((_, _) => throw new TaskCanceledException("polly"));
        using var client = new TapClient(Service, new TapClientOptions { Handler = handler });
        var failure = await Assert.ThrowsAsync<TapTransportException>(() => client.QueryAsync("SELECT 1"));
        Assert.Contains("gave the request up", failure.Message, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Redirect(HttpStatusCode status, string location) =>
        new(status) { Headers = { Location = new Uri(location) } };

    private sealed class Wrapper(HttpMessageHandler inner) : DelegatingHandler(inner);
}
