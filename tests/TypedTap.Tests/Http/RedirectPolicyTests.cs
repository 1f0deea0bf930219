using System.Net;
using TypedTap.Http;

namespace TypedTap.Tests.Http;

public sealed class RedirectPolicyTests
{
    [Theory]
    // After a POST, 301, 302 and 303 become a GET without a body, wherever they lead.
    [InlineData(301, "http://a/tap/sync", "/x", "GET http://a/x")]
    [InlineData(302, "http://a/tap/sync", "x?y=1", "GET http://a/tap/x?y=1")]
    [InlineData(303, "http://a/tap/sync", "sync/17/run", "GET http://a/tap/sync/17/run")]
    [InlineData(303, "http://a/tap/sync", "//b/x", "GET http://b/x")]
    [InlineData(302, "https://a/tap/sync", "https://b/x", "GET https://b/x")]
    // The same resource on https has not been answered yet: it is asked again.
    [InlineData(301, "http://a/tap/sync", "https://a/tap/sync", "POST https://a/tap/sync +body")]
    [InlineData(302, "http://a:8080/tap/sync", "https://a:8443/tap/sync", "POST https://a:8443/tap/sync +body")]
    [InlineData(301, "http://a/tap/sync", "https://a/tap/other", "GET https://a/tap/other")]
    [InlineData(301, "http://a/tap/sync", "https://b/tap/sync", "GET https://b/tap/sync")]
    [InlineData(303, "http://a/tap/sync", "https://a/tap/sync", "GET https://a/tap/sync")]
    // So is the one on the other side of a slash.
    [InlineData(301, "http://a/tap/sync", "/tap/sync/", "POST http://a/tap/sync/ +body")]
    [InlineData(302, "https://a/tap/sync/", "https://a/tap/sync", "POST https://a/tap/sync +body")]
    [InlineData(302, "http://a/tap/sync", "/tap/sync", "POST http://a/tap/sync +body")]
    [InlineData(301, "http://a/tap/sync", "https://a/tap/sync/", "POST https://a/tap/sync/ +body")]
    [InlineData(302, "http://a/tap/sync", "/tap/sync/?job=1", "GET http://a/tap/sync/?job=1")]
    [InlineData(302, "http://a/tap/sync", "http://b/tap/sync/", "GET http://b/tap/sync/")]
    [InlineData(303, "http://a/tap/sync", "/tap/sync/", "GET http://a/tap/sync/")]
    // 307 and 308 keep everything, within the origin and on its upgrade.
    [InlineData(307, "http://a/tap/sync", "/new", "POST http://a/new +body")]
    [InlineData(308, "https://a/tap/sync", "https://A:443/new", "POST https://a/new +body")]
    [InlineData(307, "http://a/tap/sync", "https://a/tap/sync", "POST https://a/tap/sync +body")]
    [InlineData(308, "http://a/tap/sync", "https://a:444/new", "POST https://a:444/new +body")]
    // User information and fragments of a Location are not taken over.
    [InlineData(303, "http://a/tap/sync", "http://me:secret@b/x#frag", "GET http://b/x")]
    public void Follows(int status, string from, string location, string expected)
    {
        Assert.True(RedirectPolicy.TryFollow(Post(from), (HttpStatusCode)status, location, null, out var next, out var refusal), refusal);
        Assert.Equal(expected, $"{next.Method} {next.Url.AbsoluteUri}{(next.WithBody ? " +body" : "")}");
    }

    [Theory]
    [InlineData(307, "http://a/tap/sync", "http://b/tap/sync", "another origin (http://b/tap/sync)")]
    [InlineData(308, "http://a/tap/sync", "http://a:81/tap/sync", "another origin")]
    [InlineData(307, "https://a/tap/sync", "https://a.b/tap/sync", "another origin")]
    [InlineData(307, "http://a/tap/sync", "https://b/tap/sync", "another origin")]
    [InlineData(301, "https://a/tap/sync", "http://a/tap/sync", "https to plain http")]
    [InlineData(303, "https://a/tap/sync", "http://b/x", "https to plain http")]
    [InlineData(307, "https://a/tap/sync", "http://a/tap/sync", "https to plain http")]
    [InlineData(303, "http://a/tap/sync", "file:///etc/passwd", "a file: URL")]
    [InlineData(303, "http://a/tap/sync", "javascript:alert(1)", "a javascript: URL")]
    [InlineData(303, "http://a/tap/sync", "http://[", "not a URL")]
    [InlineData(303, "http://a/tap/sync", null, "no usable Location")]
    [InlineData(303, "http://a/tap/sync", "  ", "no usable Location")]
    [InlineData(307, "http://a/tap/sync", "http://b/x?token=abc", "http://b/x?token=***")]
    public void Refuses(int status, string from, string? location, string expected)
    {
        Assert.False(RedirectPolicy.TryFollow(Post(from), (HttpStatusCode)status, location, null, out var next, out var refusal));
        Assert.Null(next);
        Assert.Contains(expected, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://me:hush@[")]
    [InlineData("http://[/x?token=hush")]
    [InlineData("http://[/x;jsessionid=hush")]
    [InlineData("http://[/x#hush")]
    public void A_location_that_is_no_url_is_not_repeated_with_its_secrets(string location)
    {
        Assert.False(RedirectPolicy.TryFollow(Post("http://a/tap/sync"), HttpStatusCode.Found, location, null, out _, out var refusal));
        Assert.Equal("its Location is not a URL", refusal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public void A_get_stays_a_get_wherever_it_is_led(int status)
    {
        var step = new RequestStep(HttpMethod.Get, new Uri("http://a/x"), WithBody: false);
        Assert.True(RedirectPolicy.TryFollow(step, (HttpStatusCode)status, "https://b/y", null, out var next, out _));
        Assert.Equal(new RequestStep(HttpMethod.Get, new Uri("https://b/y"), WithBody: false), next);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(300, false)]
    [InlineData(304, false)]
    [InlineData(305, false)]
    [InlineData(301, true)]
    [InlineData(308, true)]
    public void Only_five_statuses_are_redirects(int status, bool expected) =>
        Assert.Equal(expected, RedirectPolicy.IsRedirect((HttpStatusCode)status));

    private static RequestStep Post(string url) => new(HttpMethod.Post, new Uri(url), WithBody: true);
}
