using TypedTap.Tests.Votable.Support;
using System.Net;
using TypedTap.Tap;

namespace TypedTap.Tests.Tap;

/// <summary>Answers of a GAVO DaCHS server, recorded.</summary>
public sealed class RecordedAnswerTests
{
    [Theory]
    [InlineData("error-parse.xml", 200, "Field query: Could not parse your query: Expected \"SELECT\", found 'S' (at char 0)")]
    [InlineData("error-column.xml", 200, "Field query: ")]
    [InlineData("error-runtime.xml", 200, "")]
    [InlineData("error-format.xml", 200, "")]
    [InlineData("error-noquery.xml", 200, "")]
    [InlineData("error-nojob.xml", 404, "UWS job 'nojob' could not be located in jobs table")]
    public async Task Errors(string file, int status, string expected)
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(status, "text/xml", Fixture.Read(file)));
        using var client = new TapClient(server.Tap);
        var failure = await Assert.ThrowsAsync<TapQueryException>(() => client.QueryAsync("S"));
        Assert.NotEqual("", failure.ServerMessage);
        Assert.StartsWith(expected, failure.ServerMessage, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.Equal(file == "error-format.xml", failure.Message.Contains("Hint of the service", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_in_place_of_a_table()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(404, "text/html", Fixture.Read("error-404.html")));
        using var client = new TapClient(server.Tap);
        Readable((await Assert.ThrowsAsync<TapResponseException>(() => client.QueryAsync("S"))).Excerpt);
    }

    [Fact]
    public async Task A_page_that_wants_a_login()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(401, "text/html", Fixture.Read("error-401.html")));
        using var client = new TapClient(server.Tap);
        Readable((await Assert.ThrowsAsync<TapAuthenticationException>(() => client.QueryAsync("S"))).ServerText);
    }

    [Theory]
    [InlineData("overflow.vot", 3, true)]
    [InlineData("overflow.binary2.vot", 3, true)]
    [InlineData("maxrec0.vot", 0, true)]
    [InlineData("empty.td.vot", 0, false)]
    public async Task Tables(string file, int rows, bool truncated)
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "application/x-votable+xml", Fixture.Read(file)));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("S", new TapRequestOptions { AllowTruncation = true });
        var count = 0;
        while (await answer.ReadAsync())
            count++;
        Assert.Equal(rows, count);
        Assert.Equal(truncated ? TapCompletenessKind.Truncated : TapCompletenessKind.Complete, answer.Completeness.Kind);
    }

    private static void Readable(string? page)
    {
        Assert.Contains("DaCHS test server", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<", page, StringComparison.Ordinal);
    }
}
