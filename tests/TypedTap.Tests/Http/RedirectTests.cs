using System.Net;
using TypedTap.Tap;

namespace TypedTap.Tests.Http;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301, "GET /tap/moved")]
    [InlineData(302, "GET /tap/moved")]
    [InlineData(303, "GET /tap/moved")]
    [InlineData(307, "POST /tap/moved +body")]
    [InlineData(308, "POST /tap/moved +body")]
    public async Task Within_the_origin(int status, string expected)
    {
        await using var server = new LoopbackServer(request =>
            request.Path == "/tap/sync" ? LoopbackReply.Redirect(status, "moved") : LoopbackReply.VoTable(VoTableText.Table(1)));
        using var client = new TapClient(server.Tap);

        await using var answer = await client.QueryAsync("SELECT 1");

        Assert.Equal(["POST /tap/sync +body", expected], server.Log);
        Assert.Equal(new Uri(server.Url, "tap/moved"), answer.FinalUrl);
        Assert.True(await answer.ReadAsync());
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task To_another_origin_goes_a_get_without_the_body(int status)
    {
        await using var other = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(1)));
        await using var server = new LoopbackServer(LoopbackReply.Redirect(status, new Uri(other.Url, "result").AbsoluteUri));
        using var client = new TapClient(server.Tap);

        await using var answer = await client.QueryAsync("SELECT 1");

        Assert.Equal(["GET /result"], other.Log);
        Assert.Equal("", other.Requests[0].Text);
        Assert.DoesNotContain(other.Requests[0].Headers.Keys, name => name.StartsWith("Content", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task To_another_origin_goes_no_body(int status)
    {
        await using var other = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(1)));
        await using var server = new LoopbackServer(LoopbackReply.Redirect(status, new Uri(other.Url, "tap/sync").AbsoluteUri));
        using var client = new TapClient(server.Tap);

        var refused = await Assert.ThrowsAsync<TapResponseException>(() => client.QueryAsync("SELECT 1"));

        Assert.Empty(other.Requests);
        Assert.Equal((HttpStatusCode)status, refused.StatusCode);
        Assert.Equal(new Uri(server.Url, "tap/sync"), refused.Url);
        Assert.Contains($"another origin ({other.Url}tap/sync)", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"The way there: POST {server.Url}tap/sync ({status}).", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    public async Task Only_a_slash_away_goes_the_query_itself(int status)
    {
        await using var server = new LoopbackServer(request =>
            request.Path == "/tap/sync" ? LoopbackReply.Redirect(status, "sync/") : LoopbackReply.VoTable(VoTableText.Table(1)));
        using var client = new TapClient(server.Tap);

        await using var answer = await client.QueryAsync("SELECT 1");

        Assert.Equal(["POST /tap/sync +body", "POST /tap/sync/ +body"], server.Log);
        Assert.Equal("SELECT 1", server.Requests[1].Field("QUERY"));
    }

    [Fact]
    public async Task An_error_at_the_end_of_the_way_tells_the_way()
    {
        await using var server = new LoopbackServer(request => request.Method == "POST"
            ? LoopbackReply.Redirect(302, "run;jsessionid=hush")
            : LoopbackReply.VoTable(VoTableText.Error("no QUERY")));
        using var client = new TapClient(server.Tap);

        var failure = await Assert.ThrowsAsync<TapQueryException>(() => client.QueryAsync("SELECT 1"));

        Assert.Contains("(The way there: POST ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("/tap/sync (302) [POST became GET] -> GET", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure.ToString() + failure.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_is_seen()
    {
        await using var server = new LoopbackServer(request =>
            LoopbackReply.Redirect(303, request.Path == "/tap/a" ? "/tap/b" : "/tap/a"));
        using var client = new TapClient(server.Tap);

        var refused = await Assert.ThrowsAsync<TapResponseException>(() => client.QueryAsync("SELECT 1"));

        Assert.Equal(["POST /tap/sync +body", "GET /tap/a", "GET /tap/b"], server.Log);
        Assert.Contains("in a circle, back to GET", refused.Message, StringComparison.Ordinal);
        Assert.Contains("/tap/sync (303) -> GET", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_url_with_another_method_is_no_circle()
    {
        await using var server = new LoopbackServer(request =>
            request.Method == "POST" ? LoopbackReply.Redirect(303, "sync") : LoopbackReply.VoTable(VoTableText.Table(1)));
        using var client = new TapClient(server.Tap);

        await using var answer = await client.QueryAsync("SELECT 1");

        Assert.Equal(["POST /tap/sync +body", "GET /tap/sync"], server.Log);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task Ten_redirects_are_followed(int redirects, bool followed)
    {
        var count = 0;
        await using var server = new LoopbackServer(_ =>
            ++count <= redirects ? LoopbackReply.Redirect(302, $"/step{count}") : LoopbackReply.VoTable(VoTableText.Table(1)));
        using var client = new TapClient(server.Tap);

        var query = client.QueryAsync("SELECT 1");

        if (followed)
            await (await query).DisposeAsync();
        else
            await Assert.ThrowsAsync<TapResponseException>(() => query);
        Assert.Equal(11, server.Requests.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gopher://x/y")]
    public async Task A_redirect_to_nowhere_is_refused(string? location)
    {
        await using var server = new LoopbackServer(LoopbackReply.Redirect(302, location));
        using var client = new TapClient(server.Tap);
        await Assert.ThrowsAsync<TapResponseException>(() => client.QueryAsync("SELECT 1"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Two_locations_are_refused()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(303, null, "", ("Location", "/a"), ("Location", "/b")));
        using var client = new TapClient(server.Tap);
        await Assert.ThrowsAsync<TapResponseException>(() => client.QueryAsync("SELECT 1"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        await using var server = new LoopbackServer(request => request.Method == "POST"
            ? LoopbackReply.Of(303, null, "", ("Location", "run"), ("Set-Cookie", "a=b; path=/"))
            : LoopbackReply.VoTable(VoTableText.Table(1)));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1");
        Assert.DoesNotContain("Cookie", server.Requests[1].Headers.Keys);
    }
}
