using System.IO.Compression;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Rows in other files: opened by the caller or not at all.</summary>
public sealed class HrefTests
{
    private const string Href = "ftp://example.org/a%20b?x=1&amp;y=2";

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("gzip")]
    public async Task Rows_are_read_from_what_is_opened(string encoding)
    {
        var stream = new DripStream(Encoded(Rows(1000), encoding), 777);
        string? asked = null;
        var reader = await Documents.OpenAsync(Document(encoding), Options(href =>
        {
            asked = href;
            return stream;
        }));
        Assert.Equal("ftp://example.org/a%20b?x=1&y=2", asked);
        Assert.Equal(VoTableSerialization.Binary2, reader.Serialization);
        for (var i = 0; i < 1000; i++)
        {
            Assert.True(await reader.ReadAsync());
            Assert.Equal(i % 7 == 3 ? null : i, reader.GetInt32(0));
        }

        Assert.False(await reader.ReadAsync());
        Assert.Equal(QueryStatusKind.Overflow, reader.Status?.Kind);
        await reader.DisposeAsync();
        Assert.True(stream.IsDisposed);
    }

    [Fact]
    public async Task Nothing_is_opened_unasked()
    {
        await using var reader = await Documents.OpenAsync(Document(""));
        Assert.Equal("n", Assert.Single(reader.Fields).Name);
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.ReadAsync().AsTask());
        Assert.Equal(VoTableErrorKind.Unsupported, error.Kind);
        Assert.Contains(nameof(VoTableReaderOptions.OpenHref), error.Message, StringComparison.Ordinal);
    }

    /// <summary>base64 in a file of its own would not show where it is cut.</summary>
    [Theory]
    [InlineData("zip")]
    [InlineData("base64")]
    public async Task An_encoding_that_is_not_supported_opens_nothing(string encoding)
    {
        await using var reader = await Documents.OpenAsync(Document(encoding), Options(_ => throw new InvalidOperationException("opened")));
        Assert.Equal("n", Assert.Single(reader.Fields).Name);
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.ReadAsync().AsTask());
        Assert.Equal(VoTableErrorKind.Unsupported, error.Kind);
        Assert.Contains($"'{encoding}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_of_the_opener_pass_unchanged()
    {
        var reason = new InvalidOperationException("not allowed");
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Documents.OpenAsync(Document(""), Options(_ => throw reason)));
        Assert.Same(reason, error);
    }

    /// <summary>The framework's inflater ends without a word where its input does.</summary>
    [Fact]
    public async Task A_gzip_file_cut_anywhere()
    {
        var bytes = Encoded(Rows(1000), "gzip");
        for (var length = 0; length < bytes.Length; length += 7)
        {
            await using var reader = await Documents.OpenAsync(Document("gzip"), Options(_ => new MemoryStream(bytes[..length])));
            var error = await Assert.ThrowsAsync<VoTableException>(() => reader.DrainAsync());
            Assert.Equal(VoTableErrorKind.Truncated, error.Kind);
        }
    }

    /// <summary>RFC 1952, section 2.2: a file has one member or more (bgzip makes many).</summary>
    [Fact]
    public async Task A_gzip_file_of_several_members()
    {
        var rows = Rows(1000);
        byte[] bytes = [.. Encoded(rows[..1003], "gzip"), .. Encoded([], "gzip"), .. Encoded(rows[1003..], "gzip")];
        await using var reader = await Documents.OpenAsync(Document("gzip"), Options(_ => new DripStream(bytes, 777)));
        await reader.DrainAsync();
        Assert.Equal(1000, reader.RowsRead);

        await using var cut = await Documents.OpenAsync(Document("gzip"), Options(_ => new MemoryStream(bytes[..^4])));
        Assert.Equal(VoTableErrorKind.Truncated, (await Assert.ThrowsAsync<VoTableException>(() => cut.DrainAsync())).Kind);
    }

    /// <summary>Of a file without any end of its own, only nrows tells that it is whole.</summary>
    [Theory]
    [InlineData("10", 10, null)]
    [InlineData("10", 9, VoTableErrorKind.Truncated)]
    [InlineData("10", 0, VoTableErrorKind.Truncated)]
    [InlineData("9", 10, null)]
    public async Task Fewer_rows_than_announced(string nrows, int rows, VoTableErrorKind? kind)
    {
        var document = Document("").Replace("<TABLE>", $"<TABLE nrows='{nrows}'>", StringComparison.Ordinal);
        await using var reader = await Documents.OpenAsync(document, Options(_ => new MemoryStream(Rows(rows))));
        var error = await Record.ExceptionAsync(() => reader.DrainAsync());
        Assert.Equal(kind, (error as VoTableException)?.Kind);
        Assert.Equal(kind is null, error is null);
    }

    [Fact]
    public async Task A_damaged_file()
    {
        var bytes = Encoded(Rows(1000), "gzip");
        bytes.AsSpan(bytes.Length / 2).Fill((byte)'!');
        await using var reader = await Documents.OpenAsync(Document("gzip"), Options(_ => new MemoryStream(bytes)));
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.DrainAsync());
        Assert.InRange(error.RowsRead, 0, 999);
    }

    [Fact]
    public async Task A_file_cut_short()
    {
        await using var reader = await Documents.OpenAsync(Document(""), Options(_ => new MemoryStream(Rows(10)[..^2])));
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.DrainAsync());
        Assert.Equal(9, error.RowsRead);
        await using var broken = await Documents.OpenAsync(Document(""), Options(_ => new DripStream(Rows(10)) { FailAt = 23 }));
        var connection = await Assert.ThrowsAsync<VoTableException>(() => broken.DrainAsync());
        Assert.Equal((VoTableErrorKind.Truncated, 4), (connection.Kind, connection.RowsRead));
        Assert.IsType<IOException>(connection.InnerException);
    }

    [Fact]
    public async Task A_file_is_closed_when_the_reader_goes_on_or_is_left_half_read()
    {
        var first = new DripStream(Rows(5), 100);
        var second = new DripStream(Rows(5), 100);
        var streams = new Queue<DripStream>([first, second]);
        var table = Table("");
        var reader = await Documents.OpenAsync(Documents.Around(table + table), Options(_ => streams.Dequeue()));
        Assert.True(await reader.ReadAsync());
        Assert.True(await reader.NextTableAsync());
        Assert.True(first.IsDisposed);
        Assert.False(second.IsDisposed);
        Assert.True(await reader.ReadAsync());
        await reader.DisposeAsync();
        Assert.True(second.IsDisposed);
    }

    private static VoTableReaderOptions Options(Func<string, Stream> open) =>
        new() { OpenHref = (href, _) => new ValueTask<Stream>(open(href)) };

    private static string Document(string encoding) => Documents.Around(Table(encoding), "<INFO name='QUERY_STATUS' value='OVERFLOW'/>");

    private static string Table(string encoding) =>
        $"<TABLE><FIELD name='n' datatype='int'/><DATA><BINARY2><STREAM href='{Href}'{(encoding.Length == 0 ? "" : $" encoding='{encoding}'")}/></BINARY2></DATA></TABLE>";

    private static byte[] Rows(int count)
    {
        var bytes = new Bytes();
        for (var i = 0; i < count; i++)
            bytes.Raw(i % 7 == 3 ? (byte)0x80 : (byte)0).Int(i);
        return bytes.ToArray();
    }

    private static byte[] Encoded(byte[] rows, string encoding)
    {
        if (encoding != "gzip")
            return rows;
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(rows);
        return packed.ToArray();
    }
}
