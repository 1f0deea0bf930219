using System.IO.Compression;
using System.Net;
using TypedTap.DataLink;
using TypedTap.Tap;

namespace TypedTap.Tests.DataLink;

/// <summary>Files as services send them, packed for the way or not.</summary>
public sealed class AnswerTests
{
    private static readonly byte[] File = [.. Enumerable.Range(0, 200_000).Select(static n => (byte)(n * n % 251))];

    [Fact]
    public async Task The_length_is_known_because_files_are_asked_for_as_they_are()
    {
        await using var server = new LoopbackServer(
            request => request.Headers.Find("Accept-Encoding")?.Contains("gzip", StringComparison.Ordinal) == true
                ? LoopbackReply.Of(200, "application/fits", Packed(File), ("Content-Encoding", "gzip"))
                : LoopbackReply.Of(200, "application/fits", File));
        using var client = new DataLinkClient();

        await using var answer = await client.OpenAsync(new Uri(server.Url, "/a.fits"));

        Assert.Equal(File.Length, answer.ContentLength);
        Assert.Equal(File, await BytesAsync(answer));
        Assert.Equal("identity", server.Requests.Single().Headers.Find("Accept-Encoding"));
    }

    [Theory]
    [InlineData("/a.fits", "gzip", false)]
    [InlineData("/a.fits", "X-GZip", false)]
    [InlineData("/a.fits.gz", "gzip", true)]
    [InlineData("/a.fits.gz", "x-gzip", true)]
    public async Task What_is_packed_all_the_same_is_unpacked_unless_the_file_is_so_itself(string path, string encoding, bool isPacked)
    {
        var packed = Packed(File);
        await using var server = new LoopbackServer(_ => LoopbackReply.Of(200, "application/fits", packed, ("Content-Encoding", encoding)));
        using var client = new DataLinkClient();

        await using var answer = await client.OpenAsync(new Uri(server.Url, path));

        Assert.Equal(isPacked ? packed.Length : null, answer.ContentLength);
        Assert.Equal(isPacked ? packed : File, await BytesAsync(answer));
    }

    [Fact]
    public async Task What_is_packed_and_cut_off_is_an_error()
    {
        var packed = Packed(File);
        await using var server = new LoopbackServer(
            _ => LoopbackReply.Of(200, "application/fits", packed[..^100], ("Content-Encoding", "gzip")));
        using var client = new DataLinkClient();

        await using var answer = await client.OpenAsync(new Uri(server.Url, "/a.fits"));

        await Assert.ThrowsAnyAsync<TapException>(() => BytesAsync(answer));
    }

    [Fact]
    public async Task Words_that_are_packed_are_read()
    {
        await using var server = new LoopbackServer(
            _ => LoopbackReply.Of(400, "text/plain", Packed("UsageFault: no such circle"u8.ToArray()), ("Content-Encoding", "gzip")));
        using var client = new DataLinkClient();

        var fault = await Assert.ThrowsAsync<ServiceFaultException>(() => client.OpenAsync(new Uri(server.Url, "/a.fits")));

        Assert.Equal(ServiceFaultKind.Usage, fault.Kind);
    }

    [Fact]
    public async Task An_encoding_that_nobody_knows_is_an_error()
    {
        await using var server = new LoopbackServer(_ => LoopbackReply.Of(200, "application/fits", File, ("Content-Encoding", "zstd")));
        using var client = new DataLinkClient();

        var failure = await Assert.ThrowsAsync<TapResponseException>(() => client.OpenAsync(new Uri(server.Url, "/a.fits")));

        Assert.Contains("(zstd)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_unpacks_by_itself_may_do_so()
    {
        await using var server = new LoopbackServer(
            _ => LoopbackReply.Of(200, "application/fits", Packed(File), ("Content-Encoding", "gzip")));
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All
        };
        using var client = new DataLinkClient(new TapClientOptions { Handler = handler });

        await using var answer = await client.OpenAsync(new Uri(server.Url, "/a.fits"));

        Assert.Null(answer.ContentLength);
        Assert.Equal(File, await BytesAsync(answer));
    }

    private static async Task<byte[]> BytesAsync(ServiceAnswer answer)
    {
        using var bytes = new MemoryStream();
        var count = await answer.CopyToAsync(bytes);
        Assert.Equal(count, bytes.Length);
        return bytes.ToArray();
    }

    private static byte[] Packed(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return bytes.ToArray();
    }
}
