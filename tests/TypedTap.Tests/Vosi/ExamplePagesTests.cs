using TypedTap.Tests.Http;
using TypedTap.Vosi;

namespace TypedTap.Tests.Vosi;

public sealed class ExamplePagesTests
{
    [Fact]
    public async Task Continuations_are_followed_relative_to_their_page_and_once()
    {
        await using var server = new VosiServer(path => path switch
        {
            "/tap/examples" => LoopbackReply.Redirect(302, "/pages/1"),
            "/pages/1" => Page("one", "2", "/pages/1", "/tap/examples#again"),
            "/pages/2" => Page("two", "1", "sub/3"),
            "/pages/sub/3" => Page("three"),
            _ => null,
        });
        var read = await server.Client.GetExamplesAsync();
        Assert.Equal(["one", "two", "three"], read.Examples.Select(example => example.Name));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(["GET /tap/examples", "GET /pages/1", "GET /pages/2", "GET /pages/sub/3"], server.Log);
    }

    [Fact]
    public async Task Five_pages_deep_is_the_end()
    {
        await using var server = new VosiServer(path => Page(path, $"/p{path.Length}{path}"));
        var read = await server.Client.GetExamplesAsync();
        Assert.Equal(6, read.Examples.Count);
        Assert.Contains("more than 5 pages away", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_pages_are_bounded_too()
    {
        await using var server = new VosiServer(path => Page(path, [.. Enumerable.Range(0, 60).Select(i => $"/{i}")]));
        var read = await server.Client.GetExamplesAsync();
        Assert.Equal(50, read.Examples.Count);
        Assert.Equal(50, server.Log.Count);
        Assert.All(read.Diagnostics, diagnostic => Assert.Equal(VosiDiagnosticCode.Incomplete, diagnostic.Code));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/other", "another origin")]
    [InlineData("ftp://127.0.0.1/x", "no page of the web")]
    [InlineData("javascript:alert(1)", "no page of the web")]
    [InlineData("/missing", "HTTP 404")]
    [InlineData("/empty", "empty")]
    public async Task What_cannot_be_had_is_told_and_the_rest_is_there(string link, string reason)
    {
        await using var server = new VosiServer(path => path switch
        {
            "/tap/examples" => Page("one", link, "/two"),
            "/two" => Page("two"),
            "/empty" => VosiServer.Page(""),
            _ => null,
        });
        var read = await server.Client.GetExamplesAsync();
        Assert.Equal(["one", "two"], read.Examples.Select(example => example.Name));
        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal(VosiDiagnosticCode.Incomplete, diagnostic.Code);
        Assert.Contains(reason, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_examples_the_service_says_so()
    {
        await using var server = new VosiServer(_ => null);
        await Assert.ThrowsAsync<TapResponseException>(() => server.Client.GetExamplesAsync());
    }

    private static LoopbackReply Page(string name, params string[] continuations) => VosiServer.Page(
        $"<html><body vocab='http://www.ivoa.net/rdf/examples#'><div typeof='example'><b property='name'>{name}</b></div>"
        + string.Concat(continuations.Select(link => $"<a property='continuation' href='{link}'>more</a>")) + "</body></html>");
}
