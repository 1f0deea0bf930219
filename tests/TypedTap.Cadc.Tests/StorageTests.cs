using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace TypedTap.Cadc.Tests;

/// <summary>What CADC's services of the embedded archive say over the wire.</summary>
public sealed class StorageTests
{
    [Fact]
    public async Task Raven_sends_one_to_minoc_which_has_ranges_and_a_digest()
    {
        await using var many = new ManyPlanes(1);
        using var http = new HttpClient(many.Service.CreateHandler());
        using var located = await http.GetAsync(new Uri(many.Service.Url, "/raven/files/cadc:T/p000.fits"));
        Assert.Equal(HttpStatusCode.SeeOther, located.StatusCode);
        Assert.Equal(many.Service.Elsewhere.Host, located.Headers.Location!.Host);

        using var whole = await http.GetAsync(located.Headers.Location);
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        Assert.Equal("md5=" + Convert.ToBase64String(Encoding.ASCII.GetBytes(Hash.Md5(bytes))), whole.Headers.GetValues("Digest").Single());
        using var ask = new HttpRequestMessage(HttpMethod.Get, located.Headers.Location);
        ask.Headers.Range = new RangeHeaderValue(50_000, null);
        using var rest = await http.SendAsync(ask);
        Assert.Equal(
            (HttpStatusCode.PartialContent, "bytes 50000-50003/50004"), (rest.StatusCode, rest.Content.Headers.ContentRange!.ToString()));
        Assert.Equal(bytes[50_000..], await rest.Content.ReadAsByteArrayAsync());

        using var beyond = new HttpRequestMessage(HttpMethod.Get, located.Headers.Location);
        beyond.Headers.Range = new RangeHeaderValue(50_004, null);
        using var none = await http.SendAsync(beyond);
        Assert.Equal(
            (HttpStatusCode.RequestedRangeNotSatisfiable, "bytes */50004"),
            (none.StatusCode, none.Content.Headers.ContentRange!.ToString()));
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await http.GetAsync(new Uri(many.Service.Elsewhere, "/minoc/files/guess/cadc:T/p000.fits"))).StatusCode);
    }

    [Theory]
    [InlineData("/caom2ops/sync", HttpStatusCode.BadRequest)]
    [InlineData("/caom2ops/sync?ID=cadc:T/p000.fits&ID=cadc:T/p001.fits", HttpStatusCode.BadRequest)]
    [InlineData("/caom2ops/sync?ID=cadc:T/none.fits", HttpStatusCode.NotFound)]
    [InlineData("/caom2ops/sync?ID=cadc:T/p000.fits&CIRCLE=10+20+0.1&POS=CIRCLE+10+20+0.1", HttpStatusCode.BadRequest)]
    [InlineData("/caom2ops/sync?ID=cadc:T/p000.fits&CIRCLE=10+20", HttpStatusCode.BadRequest)]
    [InlineData("/caom2ops/sync?ID=cadc:T/p000.fits&CIRCLE=10+20+0.1", HttpStatusCode.SeeOther)]
    [InlineData("/raven/files/cadc:T/none.fits", HttpStatusCode.NotFound)]
    [InlineData("/caom2ops/pkg?ID=none", HttpStatusCode.NotFound)]
    [InlineData("/caom2ops/nothing", HttpStatusCode.NotFound)]
    public async Task Each_request_has_its_status(string target, HttpStatusCode status)
    {
        await using var many = new ManyPlanes(2);
        using var http = new HttpClient(many.Service.CreateHandler());
        using var answer = await http.GetAsync(new Uri(many.Service.Url, target));
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Links_stop_at_a_hundred_without_a_word_unless_only_downloads_are_wanted()
    {
        await using var many = new ManyPlanes(40);
        using var http = new HttpClient(many.Service.CreateHandler());
        var query = string.Join('&', Enumerable.Range(0, 40).Select(i => "ID=" + Uri.EscapeDataString(ManyPlanes.Id(i))));
        var cut = await http.GetStringAsync(new Uri(many.Service.Url, "/caom2ops/datalink?" + query));
        // Seventeen identifiers with six links each: no identifier is begun when there are a hundred.
        Assert.Equal(102, cut.Split("<TR>").Length - 1);
        Assert.DoesNotContain("OVERFLOW", cut, StringComparison.Ordinal);
        var all = await http.GetStringAsync(new Uri(many.Service.Url, "/caom2ops/datalink?REQUEST=downloads-only&" + query));
        Assert.Equal(160, all.Split("<TR>").Length - 1);
    }
}
