using TypedTap.Tap;

namespace TypedTap.Tests.Tap;

public sealed class TapClientRequestTests
{
    [Theory]
    [InlineData("tap")]
    [InlineData("tap/")]
    public async Task A_query_is_one_post_of_a_form(string path)
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(new Uri(server.Url, path));

        await using var answer = await client.QueryAsync("SELECT 'a&b=c+%', \"é\" FROM t -- 😀");

        var request = Assert.Single(server.Requests);
        Assert.Equal("POST /tap/sync", $"{request.Method} {request.Path}");
        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal(
            [new("REQUEST", "doQuery"), new("LANG", "ADQL"), new("QUERY", "SELECT 'a&b=c+%', \"é\" FROM t -- 😀")],
            request.Form);
        Assert.Matches(@"^TypedTap/\d+\.\d+\.\d+$", request.Headers["User-Agent"]);
        Assert.Equal(server.Tap, client.BaseUrl);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, 0L, "0")]
    [InlineData(null, 3000000000L, "3000000000")]
    [InlineData(7L, null, "7")]
    [InlineData(7L, 0L, "0")]
    public async Task Maxrec_is_sent_when_given_zero_included(long? ofClient, long? ofRequest, string? expected)
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(server.Tap, new TapClientOptions { MaxRec = ofClient });
        await using var answer = await client.QueryAsync("SELECT 1", new TapRequestOptions { MaxRec = ofRequest });
        Assert.Equal(expected, server.Requests[0].Field("MAXREC"));
    }

    [Theory]
    [InlineData(TapResponseFormat.Default, null, null)]
    [InlineData(TapResponseFormat.TableData, null, "application/x-votable+xml;serialization=TABLEDATA")]
    [InlineData(TapResponseFormat.Binary2, TapResponseFormat.TableData, "application/x-votable+xml;serialization=TABLEDATA")]
    [InlineData(TapResponseFormat.Default, TapResponseFormat.Binary2, "application/x-votable+xml;serialization=BINARY2")]
    [InlineData(TapResponseFormat.Binary2, TapResponseFormat.Default, null)]
    public async Task The_format_is_asked_for_under_one_name(TapResponseFormat ofClient, TapResponseFormat? ofRequest, string? expected)
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(server.Tap, new TapClientOptions { ResponseFormat = ofClient });
        await using var answer = await client.QueryAsync("SELECT 1", new TapRequestOptions { ResponseFormat = ofRequest, MaxRec = 1 });
        Assert.Equal(expected, server.Requests[0].Field("RESPONSEFORMAT"));
        Assert.Null(server.Requests[0].Field("FORMAT"));
        var names = server.Requests[0].Form.Select(field => field.Key.ToUpperInvariant()).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task A_very_long_query_arrives()
    {
        var adql = "SELECT * FROM t WHERE id IN (" + string.Join(", ", Enumerable.Range(0, 40_000).Select(n => $"'é{n}'")) + ")";
        Assert.True(adql.Length > 300_000);
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync(adql);
        Assert.Equal(adql, server.Requests[0].Field("QUERY"));
    }

    [Fact]
    public async Task The_callers_product_is_named_first()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(server.Tap, new TapClientOptions { UserAgent = "Pipe/1.2 (me@example.org)" });
        await using var answer = await client.QueryAsync("SELECT 1");
        Assert.StartsWith("Pipe/1.2 (me@example.org) TypedTap/", server.Requests[0].Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_of_the_caller_are_argument_exceptions()
    {
        var service = new Uri("https://example.org/tap");
        Assert.Throws<ArgumentNullException>(() => new TapClient(null!));
        Assert.Throws<ArgumentException>(() => new TapClient(new Uri("https://me:hush@example.org/tap")));
        Assert.Throws<ArgumentException>(() => new TapClient(service, new TapClientOptions { UserAgent = "a\r\nX: y" }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TapClientOptions { MaxRec = -1 });
        var zero = Assert.Throws<ArgumentOutOfRangeException>(() => new TapClientOptions { MaxRec = 0 });
        Assert.Contains("without rows", zero.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TapRequestOptions { MaxRec = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TapClientOptions { StallTimeout = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TapClientOptions { RequestTimeout = TimeSpan.FromDays(30) });
        Assert.Equal(Timeout.InfiniteTimeSpan, new TapClientOptions { ConnectTimeout = Timeout.InfiniteTimeSpan }.ConnectTimeout);

        var client = new TapClient(service);
        await Assert.ThrowsAsync<ArgumentException>(() => client.QueryAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.QueryAsync(null!));
        foreach (var half in (string[])["SELECT '\ud83d'", "SELECT '\ude00'", "SELECT '\ude00\ud83d'", "\ud83d"])
        {
            var refused = await Assert.ThrowsAsync<ArgumentException>(() => client.QueryAsync(half));
            Assert.Equal("adql", refused.ParamName);
        }

        client.Dispose();
        client.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.QueryAsync("SELECT 1"));
    }
}
