namespace TypedTap.Tests.Http;

public sealed class RedirectMemoryTests
{
    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(307, false)]
    public async Task A_host_that_moved_to_https_for_good_is_asked_there_at_once(int status, bool remembered)
    {
        using var pipeline = new Pipeline((request, _) => request.RequestUri!.Scheme == "http"
            ? Pipeline.Redirect(status, request.RequestUri.AbsoluteUri.Replace("http:", "https:", StringComparison.Ordinal))
            : Pipeline.Answer(200));

        await pipeline.StatusAsync(Pipeline.Post("http://a/tap/sync"));
        await pipeline.StatusAsync(Pipeline.Post("http://a/tap/async"));

        Assert.Equal(
            remembered ? ["POST https://a/tap/async +a=b"] : ["POST http://a/tap/async +a=b", "POST https://a/tap/async +a=b"],
            pipeline.Log.Skip(2));
    }

    [Theory]
    [InlineData("https://b/tap")]
    [InlineData("https://a/elsewhere")]
    public async Task Other_moves_are_followed_anew(string location)
    {
        using var pipeline = new Pipeline(
            (request, _) => request.RequestUri!.Scheme == "http" ? Pipeline.Redirect(301, location) : Pipeline.Answer(200));
        await pipeline.StatusAsync(Pipeline.Get("http://a/tap"));
        await pipeline.StatusAsync(Pipeline.Get("http://a/tap"));
        Assert.Equal("GET http://a/tap", pipeline.Log[2]);
    }
}
