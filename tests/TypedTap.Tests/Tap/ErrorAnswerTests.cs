using System.Globalization;
using System.Net;
using TypedTap.Tap;

namespace TypedTap.Tests.Tap;

public sealed class ErrorAnswerTests
{
    private static readonly TapClientOptions Once = new() { Retry = TapRetryOptions.None };

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task A_votable_with_an_error_is_the_services_word_whatever_the_status(int status)
    {
        var document = VoTableText.Error(
            "Unknown column &quot;x&quot;", "<INFO name=\"REQ_ID\" value=\"A-17\"/><INFO name=\"HINT\" value=\"HINT\">try y</INFO>");
        var failure = await Failure<TapQueryException>(LoopbackReply.Of(status, "text/xml", document));
        Assert.Equal("Unknown column \"x\"", failure.ServerMessage);
        Assert.Equal("A-17", failure.RequestId);
        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.Contains(
            "reports an error before any row: Unknown column \"x\" Hint of the service: try y [its request id: A-17]",
            failure.Message,
            StringComparison.Ordinal);
        Assert.Equal(status != 200, failure.Message.Contains($"(HTTP {status}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(200, "text/html", "<html><title>Sign in</title><body>Please sign in</body></html>", "of <html>", "Sign in Please sign in")]
    [InlineData(200, "text/xml", "<?xml version='1.0'?><!DOCTYPE html><html>Gone fishing</html>", "of <html>", "Gone fishing")]
    [InlineData(200, "application/x-votable+xml", "<ns:capabilities xmlns:ns='x'>down</ns:capabilities>", "of <capabilities>", "down")]
    [InlineData(200, "application/json", "{\"error\": 1}", "not a VOTable", "{\"error\": 1}")]
    [InlineData(200, "text/csv", "a,b\r\n1,2\r\n", "not a VOTable", "a,b 1,2")]
    [InlineData(200, null, "ERROR no such table", "not a VOTable", "ERROR no such table")]
    [InlineData(200, "text/xml", "", "it is empty", "")]
    [InlineData(200, "text/xml", "<VOTABLE><RESOURCE/></VOTABLE>", "without a table", "")]
    [InlineData(404, "text/html", "<h1>Not Found</h1>", "Is the base URL that of the TAP service?", "Not Found")]
    [InlineData(400, "text/plain", "bad\u0007 things", "HTTP 400", "bad things")]
    [InlineData(500, "text/xml", "<VOTABLE><RESOURCE/></VOTABLE>", "HTTP 500", "")]
    [InlineData(500, "text/xml", "<VOTABLE><RESOURCE><INFO", "HTTP 500", "")]
    [InlineData(502, "text/html", "<title>Proxy Error</title>", "ask for less at once", "Proxy Error")]
    [InlineData(304, null, "", "HTTP 304", "")]
    public async Task Anything_else_is_shown(int status, string? contentType, string body, string expected, string excerpt)
    {
        var failure = await Failure<TapResponseException>(LoopbackReply.Of(status, contentType, body));
        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.Equal(contentType, failure.ContentType);
        Assert.Equal(excerpt, failure.Excerpt);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.Contains(excerpt, failure.Message, StringComparison.Ordinal);
        Assert.Contains("/tap/sync answered with HTTP", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<VOTABLE><INFO name='Error' value='bad RA'/></VOTABLE>")]
    [InlineData("<VOTABLE><INFO ID='Error' value='bad RA'/></VOTABLE>")]
    [InlineData("<VOTABLE><INFO name='ERROR'> bad RA </INFO></VOTABLE>")]
    [InlineData("<VOTABLE><DEFINITIONS><PARAM name='Error' ID='Error' datatype='char' arraysize='*' value='bad RA'/></DEFINITIONS></VOTABLE>")]
    [InlineData("<VOTABLE><RESOURCE><INFO name='QUERY_STATUS' value='OK'/><PARAM name='Error' value=' bad RA'/></RESOURCE></VOTABLE>")]
    [InlineData("<VOTABLE><RESOURCE><RESOURCE><PARAM name='error' datatype='char' arraysize='*' value='bad RA'/></RESOURCE></RESOURCE></VOTABLE>")]
    [InlineData("<VOTABLE><INFO name='QUERY_STATUS' value='ERROR'>bad RA</INFO></VOTABLE>")]
    public async Task Older_ways_of_telling_an_error_are_known(string document)
    {
        var failure = await Failure<TapQueryException>(LoopbackReply.Of(200, "text/xml", document));
        Assert.Equal("bad RA", failure.ServerMessage);
    }

    [Fact]
    public async Task What_vollt_adds_is_kept()
    {
        const string More = "<INFO name='REQ_ID' value='S1'/><INFO name='ERROR_TYPE' value='transient'/><INFO name='ACTION' value='sync'/>";
        var failure = await Failure<TapQueryException>(LoopbackReply.Of(503, "text/xml", VoTableText.Error("The request timed out", More)));
        Assert.Equal(("S1", "transient", "sync"), (failure.RequestId, failure.ErrorType, failure.Action));
        Assert.Contains("another try may succeed", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 0, false)]
    [InlineData("OK", 0, true)]
    [InlineData(null, 2, true)]
    public async Task An_empty_table_with_an_error_beside_it_is_no_empty_answer(string? status, int rows, bool isAnswer)
    {
        var document = VoTableText.Table(rows, status).Replace(
            "</RESOURCE>", "<INFO name='Error' value='gone'/></RESOURCE>", StringComparison.Ordinal);
        await using var server = new LoopbackServer(LoopbackReply.VoTable(document));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1");
        for (var row = 0; row < rows; row++)
            Assert.True(await answer.ReadAsync());
        if (isAnswer)
            Assert.False(await answer.ReadAsync());
        else
            Assert.Equal("gone", (await Assert.ThrowsAsync<TapQueryException>(() => answer.ReadAsync().AsTask())).ServerMessage);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData("no type at all")]
    [InlineData(null)]
    public async Task A_votable_under_a_wrong_name_is_read(string? contentType)
    {
        var document = " \n<!-- " + new string('x', 9000) + " -->" + VoTableText.Table(1)[21..];
        await using var server = new LoopbackServer(LoopbackReply.Of(200, contentType, document));
        using var client = new TapClient(server.Tap, Once);
        await using var answer = await client.QueryAsync("SELECT 1");
        Assert.True(await answer.ReadAsync());
        Assert.False(await answer.ReadAsync());
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_login_is_named(int status)
    {
        var failure = await Failure<TapAuthenticationException>(LoopbackReply.Of(
            status,
            "text/html",
            "<p>Unauthorized</p>",
            ("WWW-Authenticate", "Basic realm=\"x\""),
            ("WWW-Authenticate", "ivoa_bearer access_url=\"https://a/b\"")));
        Assert.Contains("wants a login for this (it offers: Basic, ivoa_bearer)", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, "120", 120)]
    [InlineData(429, "Fri, 20 Nov 2026 12:00:30 GMT", 30)]
    [InlineData(503, "Fri, 20 Nov 2026 11:00:00 GMT", 0)]
    [InlineData(503, "soon", null)]
    public async Task Retry_after_is_told(int status, string header, int? seconds)
    {
        var failure = await Failure<TapResponseException>(LoopbackReply.Of(status, "text/plain", "busy", ("Retry-After", header)));
        Assert.Equal(seconds is null ? null : TimeSpan.FromSeconds(seconds.Value), failure.RetryAfter);
        var expected = string.Create(CultureInfo.InvariantCulture, $"try again in {seconds} s (Retry-After)");
        Assert.Contains(seconds is null ? "Try again later" : expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_error_page_is_cut()
    {
        var body = "<html>" + new string('x', 3_000_000);
        Assert.Equal(501, (await Failure<TapResponseException>(LoopbackReply.Of(500, "text/html", body))).Excerpt!.Length);
        Assert.Equal(501, (await Failure<TapResponseException>(LoopbackReply.Of(200, "text/html", body))).Excerpt!.Length);
    }

    [Fact]
    public async Task An_error_page_that_breaks_off_is_shown_as_far_as_it_came()
    {
        var head = "HTTP/1.1 500 Oops\r\nContent-Length: 1000\r\nContent-Type: text/plain\r\n\r\n";
        var reply = LoopbackReply.Raw(head, "half a sen"u8.ToArray());
        var failure = await Failure<TapResponseException>(reply);
        Assert.Equal("half a sen", failure.Excerpt);
    }

    [Fact]
    public async Task The_way_of_a_redirect_is_told()
    {
        await using var server = new LoopbackServer(request =>
            request.Method == "POST" ? LoopbackReply.Redirect(303, "login?token=hush") : LoopbackReply.Of(200, "text/html", "<p>Log in"));
        using var client = new TapClient(server.Tap, Once);
        var failure = await Assert.ThrowsAsync<TapResponseException>(() => client.QueryAsync("SELECT 1"));
        Assert.Contains("/tap/sync (303) -> GET", failure.Message, StringComparison.Ordinal);
        Assert.Contains("token=***", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure.ToString() + failure.Url, StringComparison.Ordinal);
    }

    private static async Task<TException> Failure<TException>(LoopbackReply reply)
        where TException : TapException
    {
        await using var server = new LoopbackServer(reply);
        using var client = new TapClient(server.Tap, Once with { TimeProvider = new ManualTime() });
        return await Assert.ThrowsAsync<TException>(() => client.QueryAsync("SELECT 1"));
    }
}
