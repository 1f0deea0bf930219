using TypedTap.Tap;
using TypedTap.Tests.Http;
using TypedTap.Tests.Votable.Support;

namespace TypedTap.Tests.Tap;

public sealed class UploadRuleTests
{
    [Theory]
    [InlineData("size", "'my_size'")]
    [InlineData("Select", "'my_Select'")]
    [InlineData("1abc", "a letter followed by")]
    [InlineData("_x", "a letter followed by")]
    [InlineData("a b", "a letter followed by")]
    [InlineData("a,param:b", "a letter followed by")]
    [InlineData("ünicode", "a letter followed by")]
    [InlineData("\"q\"", "a letter followed by")]
    [InlineData("tap_upload.t1", "'t1'")]
    public void Names_are_regular_identifiers(string name, string cure)
    {
        var refused = Assert.Throws<ArgumentException>(() => TapUpload.FromRows<UploadRow>(name, []));
        Assert.Contains(cure, refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TapUpload.FromUri(name, new Uri("https://example.org/x")));
    }

    [Fact]
    public async Task Two_uploads_of_one_name_are_refused_in_any_case()
    {
        using var client = new TapClient(new Uri("https://example.org/tap"));
        var options = new TapRequestOptions
        {
            Uploads = [TapUpload.FromRows<UploadRow>("Mine", []), TapUpload.FromUri("mine", new Uri("https://example.org/x"))]
        };
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => client.QueryAsync("SELECT 1", options));
        Assert.Contains("'mine'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://me:hush@example.org/x", "user name or password")]
    [InlineData("https://example.org/x?token=hush", "secret")]
    [InlineData("https://example.org/x?X-Amz-Signature=hush", "secret")]
    [InlineData("https://example.org/x#hush", "fragment")]
    [InlineData("file:///tmp/hush", "TapUpload.FromFile")]
    [InlineData("https://example.org/x;hush", "%3B")]
    [InlineData("/relative/hush", "absolute")]
    public void Uris_that_a_service_should_not_see_are_refused_without_repeating_them(string uri, string reason)
    {
        var refused = Assert.Throws<ArgumentException>(() => TapUpload.FromUri("t", new Uri(uri, UriKind.RelativeOrAbsolute)));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/x")]
    [InlineData("vos://a~b/c d")]
    [InlineData("vos://a~b/c;d")]
    [InlineData("vos://me:hush@a~b/c")]
    [InlineData("vos://a~b/c?token=hush")]
    [InlineData(" ")]
    public void Places_in_a_vospace_have_the_same_rules(string location) =>
        Assert.Throws<ArgumentException>(() => TapUpload.FromVoSpace("t", location));

    [Fact]
    public async Task Columns_that_a_query_cannot_tell_apart_are_refused()
    {
        await using var reader = await Documents.OpenAsync(
            Documents.TableData(Documents.Field("obsID", "int") + Documents.Field("OBSID", "int"), Documents.Row("1", "2")));
        var refused = Assert.Throws<ArgumentException>(() => TapUpload.FromReader("t", reader));
        Assert.Contains("'obsID' and 'OBSID'", refused.Message, StringComparison.Ordinal);
        await using var nameless = await Documents.OpenAsync(Documents.TableData(Documents.Field("", "int"), Documents.Row("1")));
        Assert.Throws<ArgumentException>(() => TapUpload.FromReader("t", nameless));
    }

    [Theory]
    [InlineData(100L, null, 5L, "byte")]
    [InlineData(null, 4L, 5L, "row")]
    public async Task Limits_are_checked_before_anything_is_sent(long? bytes, long? rows, long count, string unit)
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        using var client = new TapClient(server.Tap, new TapClientOptions
        {
            UploadLimits = new TapUploadLimits { Bytes = bytes, Rows = rows, Source = "the service's capabilities" },
        });
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["x.vot"], VoTableText.Table((int)count));
        var document = await File.ReadAllBytesAsync(folder["x.vot"]);
        var table = Enumerable.Range(0, (int)count).Select(i => UploadRow.Random(new Random(i), i));
        foreach (var upload in (TapUpload[])[
            TapUpload.FromFile("mine", folder["x.vot"]), TapUpload.FromStream("mine", new MemoryStream(document)),
            TapUpload.FromRows("mine", table)
        ])
        {
            var refused = await Assert.ThrowsAsync<TapLimitException>(
                () => client.QueryAsync("SELECT 1", new TapRequestOptions { Uploads = [upload] }));
            Assert.Equal((bytes ?? rows, unit, "the service's capabilities"), (refused.Limit, refused.Unit, refused.LimitSource));
            Assert.True(refused.Size > refused.Limit);
            foreach (var expected in (string[])["'mine'", $"{bytes ?? rows}", unit + "s", "the service's capabilities", "Nothing was sent"])
                Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_method_that_is_not_offered_is_refused()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0)));
        var limits = new TapUploadLimits { Methods = TapUploadMethods.Inline | TapUploadMethods.Https };
        using var client = new TapClient(server.Tap, new TapClientOptions { UploadLimits = limits });
        using var none = new TapClient(server.Tap, new TapClientOptions { UploadLimits = limits with { Methods = TapUploadMethods.None } });
        var web = TapUpload.FromUri("t", new Uri("http://example.org/x"));
        var rows = TapUpload.FromRows<UploadRow>("t", []);

        var refused = await Assert.ThrowsAsync<TapLimitException>(
            () => client.QueryAsync("SELECT 1", new TapRequestOptions { Uploads = [web] }));
        Assert.Contains("from http: URIs", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Inline, Https", refused.Message, StringComparison.Ordinal);
        Assert.Equal("upload method", refused.Unit);
        refused = await Assert.ThrowsAsync<TapLimitException>(
            () => none.QueryAsync("SELECT 1", new TapRequestOptions { Uploads = [rows] }));
        Assert.Contains("no uploads at all", refused.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);

        await using var answer = await client.QueryAsync(
            "SELECT 1", new TapRequestOptions { Uploads = [rows, TapUpload.FromUri("u", new Uri("https://example.org/x"))] });
    }

    [Fact]
    public async Task A_service_that_finds_it_too_large_says_so_in_the_same_way()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(413, "text/xml", VoTableText.Error("Would only accept 0 bytes")));
        using var client = new TapClient(server.Tap, new TapClientOptions { UploadLimits = new TapUploadLimits() });
        var rows = TapUpload.FromRows<UploadRow>("t", []);
        var refused = await Assert.ThrowsAsync<TapLimitException>(
            () => client.QueryAsync("SELECT 1", new TapRequestOptions { Uploads = [rows] }));
        Assert.Equal(((long)Multipart.Parse(server.Requests[0])[^1].Body.Length, "byte"), (refused.Size, refused.Unit));
        Assert.Contains("Would only accept 0 bytes", refused.Message, StringComparison.Ordinal);
        Assert.IsType<TapQueryException>(refused.InnerException);
        // A query without uploads that is too long is another matter.
        await Assert.ThrowsAsync<TapQueryException>(() => client.QueryAsync("SELECT 1"));
    }
}
