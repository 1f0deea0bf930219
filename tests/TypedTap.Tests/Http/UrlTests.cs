using TypedTap.Http;

namespace TypedTap.Tests.Http;

public sealed class UrlTests
{
    [Theory]
    [InlineData("https://archive.eso.org/tap_obs", "https://archive.eso.org/tap_obs/sync")]
    [InlineData("https://archive.eso.org/tap_obs/", "https://archive.eso.org/tap_obs/sync")]
    [InlineData("https://archive.eso.org/tap_obs//", "https://archive.eso.org/tap_obs/sync")]
    [InlineData("https://example.org", "https://example.org/sync")]
    [InlineData("https://example.org/tap?", "https://example.org/tap/sync")]
    [InlineData("http://127.0.0.1:8080/a%20b/tap", "http://127.0.0.1:8080/a%20b/tap/sync")]
    [InlineData("http://[::1]:8080/tap", "http://[::1]:8080/tap/sync")]
    public void A_resource_is_appended(string baseUrl, string expected) =>
        Assert.Equal(expected, ServiceUrl.Append(ServiceUrl.Normalize(new Uri(baseUrl), "url"), "sync").AbsoluteUri);

    [Theory]
    [InlineData("https://me:hush@example.org/tap", "user name or password")]
    [InlineData("https://me@example.org/tap", "user name or password")]
    [InlineData("https://example.org/tap?token=hush", "has a query")]
    [InlineData("https://example.org/tap#hush", "a fragment")]
    [InlineData("ftp://example.org/tap", "ftp:")]
    [InlineData("/tap", "absolute")]
    public void Other_urls_are_refused_without_being_repeated(string baseUrl, string expected)
    {
        var refused = Assert.ThrowsAny<ArgumentException>(() => ServiceUrl.Normalize(new Uri(baseUrl, UriKind.RelativeOrAbsolute), "url"));
        Assert.Equal("url", refused.ParamName);
        Assert.DoesNotContain("hush", refused.ToString(), StringComparison.Ordinal);
        // On Unix "/tap" is an absolute file URL.
        if (baseUrl != "/tap")
            Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a/b", "https://a/b")]
    [InlineData("https://a/b?ID=ivo://x/y?z&MAXREC=5", "https://a/b?ID=ivo://x/y?z&MAXREC=5")]
    [InlineData("https://me:hush@a:444/b?c=d#hush", "https://a:444/b?c=d")]
    [InlineData("https://a/login?username=me&password=hush", "https://a/login?username=me&password=***")]
    [InlineData("https://a/x?access_token=hush&y=1&X-Amz-Signature=hush", "https://a/x?access_token=***&y=1&X-Amz-Signature=***")]
    [InlineData("https://a/x?APIKEY=hush&sig=hush&%74oken=hush&x=%74", "https://a/x?APIKEY=***&sig=***&token=***&x=t")]
    [InlineData("https://a/login;jsessionid=hush?x=1", "https://a/login;jsessionid=***?x=1")]
    [InlineData("https://a/b;v=1;JSESSIONID=hush/c;d", "https://a/b;v=1;JSESSIONID=***/c;d")]
    [InlineData("https://a/x?jwt=hush&SAMLResponse=hush&code=hush&pass=hush", "https://a/x?jwt=***&SAMLResponse=***&code=***&pass=***")]
    [InlineData("https://a/x?a=1;PHPSESSID=hush&sid=hush&id_bearer=hush", "https://a/x?a=1;PHPSESSID=***&sid=***&id_bearer=***")]
    [InlineData("https://a/x?token=hush;hush&y=1", "https://a/x?token=***&y=1")]
    [InlineData("https://a/x?back=https%3A%2F%2Fme%3Ahush%40b%2F&y=1", "https://a/x?back=***&y=1")]
    [InlineData("https://a/x?back=%2Flogin%3Ftoken%3Dhush&y=1", "https://a/x?back=***&y=1")]
    [InlineData("https://a/x%20y;b=%2F?passband=V&obs_code=7", "https://a/x%20y;b=%2F?passband=V&obs_code=7")]
    [InlineData("https://a/minoc/files/hush/cadc:CFHT/x.fits", "https://a/minoc/files/***/cadc:CFHT/x.fits")]
    [InlineData("https://a/minoc/files/hu~sh.%20/cadc%3ACFHT/x.fits?RUNID=1", "https://a/minoc/files/***/cadc%3ACFHT/x.fits?RUNID=1")]
    [InlineData("https://a/raven/files/cadc:CFHT/x.fits", "https://a/raven/files/cadc:CFHT/x.fits")]
    [InlineData("https://a/minoc/files/cadc:CFHT/x.fits:fo/y.fits", "https://a/minoc/files/cadc:CFHT/x.fits:fo/y.fits")]
    [InlineData("https://a/files/2020/x.fits", "https://a/files/2020/x.fits")]
    public void A_printed_url_has_no_secrets(string url, string expected)
    {
        Assert.Equal(expected, SafeUrl.Print(new Uri(url)));
        Assert.Equal(expected, SafeUrl.Redact(new Uri(url)).AbsoluteUri);
    }

    [Fact]
    public void An_origin_is_scheme_host_and_port()
    {
        Assert.Equal(HttpOrigin.Of(new Uri("https://A.example/x")), HttpOrigin.Of(new Uri("https://a.example:443/y?z")));
        Assert.NotEqual(HttpOrigin.Of(new Uri("http://a")), HttpOrigin.Of(new Uri("https://a")));
        Assert.NotEqual(HttpOrigin.Of(new Uri("http://a")), HttpOrigin.Of(new Uri("http://a:81")));
        Assert.Equal(HttpOrigin.Of(new Uri("http://bücher.example")), HttpOrigin.Of(new Uri("http://xn--bcher-kva.example")));
    }
}
