using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Tests.Http;

public sealed class BrokenAnswerTests
{
    private static readonly TapClientOptions Once = new() { Retry = TapRetryOptions.None };

    [Fact]
    public async Task A_body_shorter_than_its_length()
    {
        var reply = LoopbackReply.Cut("text/xml", VoTableText.Head() + VoTableText.Rows(3));
        var failure = await RowsThenFailure<TapTransportException>(reply, 3);
        Assert.Equal(3, failure.RowsRead);
        Assert.Contains("broke off: the connection was closed too early", failure.Message, StringComparison.Ordinal);
        Assert.IsType<HttpIOException>(failure.InnerException);
    }

    [Fact]
    public async Task Chunks_without_the_last_one()
    {
        var reply = LoopbackReply.Chunked("text/xml", false, VoTableText.Head(), VoTableText.Rows(2), "<TR><TD>3");
        var failure = await RowsThenFailure<TapTransportException>(reply, 2);
        Assert.Equal(2, failure.RowsRead);
    }

    [Fact]
    public async Task A_reset_in_the_middle()
    {
        var reply = LoopbackReply.Cut("text/xml", VoTableText.Head() + VoTableText.Rows(3)) with { Reset = true };
        await using var server = new LoopbackServer(reply);
        using var client = new TapClient(server.Tap, Once);
        // How much arrives before a reset is up to the system: the headers may be lost as well.
        await Assert.ThrowsAsync<TapTransportException>(() => ReadAllAsync(client));
    }

    [Fact]
    public async Task A_document_that_ends_early_in_a_whole_body()
    {
        var failure = await RowsThenFailure<VoTableException>(LoopbackReply.VoTable(VoTableText.Head() + VoTableText.Rows(4)), 4);
        Assert.Contains("after 4 whole row(s)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("/tap/sync: The VOTable ends", failure.Message, StringComparison.Ordinal);
        Assert.Equal((VoTableErrorKind.Truncated, 4L), (failure.Kind, failure.RowsRead));
        Assert.NotNull(failure.Line);
    }

    [Fact]
    public async Task A_document_that_ends_after_its_rows()
    {
        // Everything that a careless reader wants is there; what the service had to say about it is not.
        var document = VoTableText.Head() + VoTableText.Rows(4) + "</TABLEDATA></DATA></TABLE>";
        await RowsThenFailure<VoTableException>(LoopbackReply.VoTable(document), 4);
    }

    [Fact]
    public async Task A_document_that_ends_before_its_rows()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Head()[..^40]));
        using var client = new TapClient(server.Tap, Once);
        var failure = await Assert.ThrowsAsync<TapResponseException>(() => client.QueryAsync("SELECT 1"));
        Assert.IsType<VoTableException>(failure.InnerException);
        Assert.Contains("/tap/sync", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disposed_answer_says_so()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(2)));
        using var client = new TapClient(server.Tap, Once);
        var answer = await client.QueryAsync("SELECT 1");
        Assert.True(await answer.ReadAsync());
        await answer.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => answer.ReadAsync().AsTask());
        Assert.Throws<ObjectDisposedException>(() => answer.Rows.GetInt32(0));
    }

    [Fact]
    public async Task A_connection_that_closes_without_an_answer()
    {
        await using var server = new LoopbackServer(LoopbackReply.Raw("", []));
        using var client = new TapClient(server.Tap, Once);
        var failure = await Assert.ThrowsAsync<TapTransportException>(() => client.QueryAsync("SELECT 1"));
        Assert.Equal(new Uri(server.Url, "tap/sync"), failure.Url);
        Assert.Null(failure.RowsRead);
    }

    [Fact]
    public async Task An_answer_that_is_not_http()
    {
        await using var server = new LoopbackServer(LoopbackReply.Raw("SSH-2.0-OpenSSH_9.2\r\n", []));
        using var client = new TapClient(server.Tap, Once);
        await Assert.ThrowsAsync<TapTransportException>(() => client.QueryAsync("SELECT 1"));
    }

    [Fact]
    public async Task A_port_where_nobody_listens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/tap");
        listener.Stop();
        using var client = new TapClient(url, Once);
        var failure = await Assert.ThrowsAsync<TapTransportException>(() => client.QueryAsync("SELECT 1"));
        Assert.Contains("no connection could be made", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_does_not_exist()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
        using var client = new TapClient(new Uri("http://typedtap.invalid/tap"), Once with { Handler = handler });
        var failure = await Assert.ThrowsAsync<TapTransportException>(() => client.QueryAsync("SELECT 1"));
        Assert.Contains("typedtap.invalid", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Compressed_answers_are_read(string encoding)
    {
        var body = Compress(encoding, VoTableText.Table(300));
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "text/xml", body, ("Content-Encoding", encoding)));
        using var client = new TapClient(server.Tap, Once);
        Assert.Equal(300, await ReadAllAsync(client));
        Assert.Contains(encoding, server.Requests[0].Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Damaged_compression_is_a_failure(string encoding)
    {
        var body = Compress(encoding, VoTableText.Table(30000));
        Array.Fill(body, (byte)0xFF, body.Length / 2, body.Length / 4);
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "text/xml", body, ("Content-Encoding", encoding)));
        using var client = new TapClient(server.Tap, Once);
        await Assert.ThrowsAnyAsync<TapException>(() => ReadAllAsync(client));
    }

    [Fact]
    public async Task Compression_that_ends_early_is_a_failure()
    {
        var body = Compress("gzip", VoTableText.Table(30000));
        var half = body[..(body.Length / 2)];
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "text/xml", half, ("Content-Encoding", "gzip")));
        using var client = new TapClient(server.Tap, Once);
        await Assert.ThrowsAnyAsync<TapException>(() => ReadAllAsync(client));
    }

    private static async Task<TException> RowsThenFailure<TException>(LoopbackReply reply, int rows)
        where TException : Exception
    {
        await using var server = new LoopbackServer(reply);
        using var client = new TapClient(server.Tap, Once);
        await using var answer = await client.QueryAsync("SELECT 1");
        for (var row = 1; row <= rows; row++)
        {
            Assert.True(await answer.ReadAsync());
            Assert.Equal(row, answer.Rows.GetInt32(0));
        }

        var failure = await Assert.ThrowsAsync<TException>(() => answer.ReadAsync().AsTask());
        Assert.Equal(TapCompleteness.FailedAfter(rows, failure), answer.Completeness);
        await Assert.ThrowsAsync<InvalidOperationException>(() => answer.ReadAsync().AsTask());
        return failure;
    }

    private static async Task<long> ReadAllAsync(TapClient client)
    {
        await using var answer = await client.QueryAsync("SELECT 1");
        while (await answer.ReadAsync())
        {
            // Until the end.
        }

        return answer.Rows.RowsRead;
    }

    private static byte[] Compress(string encoding, string text)
    {
        var compressed = new MemoryStream();
        using (Stream encoder = encoding switch
        {
            "gzip" => new GZipStream(compressed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(compressed, CompressionLevel.Fastest),
            _ => new BrotliStream(compressed, CompressionLevel.Fastest),
        })
        {
            encoder.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }
}
