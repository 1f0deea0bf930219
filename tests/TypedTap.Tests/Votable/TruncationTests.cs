using System.IO.Compression;
using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>A document that was cut anywhere never looks like a complete table.</summary>
public sealed class TruncationTests
{
    private static readonly string Fields = Documents.Field("a", "int") + Documents.Field("b", "char", "*");

    public static TheoryData<string> Documents3 => new()
    {
        Documents.TableData(
            Fields, Documents.Row("1", "x") + Documents.Row("2", "") + Documents.Row("3", "z&"),
            "<INFO name='QUERY_STATUS' value='OVERFLOW'/>") + "\n\n",
        Documents.Binary(Fields, new Bytes().Int(1).Int(1).Text("x").Int(2).Int(0).Int(3).Int(2).Text("z&").ToArray()) + "\n",
        Documents.Binary(
            Fields, new Bytes().Raw(0).Int(1).Int(1).Text("x").Raw(0x40).Int(2).Int(0).Raw(0).Int(3).Int(2).Text("z&").ToArray(),
            binary2: true) + "\n",
        Documents.Around("<INFO name='QUERY_STATUS' value='ERROR'>no</INFO>") + "\n",
    };

    [Theory]
    [MemberData(nameof(Documents3))]
    public async Task At_every_byte(string document)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var complete = Encoding.UTF8.GetByteCount(document.TrimEnd());
        var expected = await Documents.ReadAllAsync(document);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var (rows, error) = await ReadAsync(bytes[..length]);
            if (length >= complete)
            {
                Assert.Null(error);
                Assert.Equal(expected, rows);
                continue;
            }

            Assert.True(error is not null, $"cut at {length} of {complete}");
            Assert.True(rows <= expected);
            Assert.Equal(rows, error.RowsRead);
            Assert.Equal(length == 0 ? VoTableErrorKind.NotAVoTable : VoTableErrorKind.Truncated, error.Kind);
        }
    }

    [Fact]
    public async Task At_every_byte_behind_gzip()
    {
        var document = Documents.TableData(
            Fields, string.Concat(Enumerable.Range(0, 50).Select(static i => Documents.Row($"{i}", $"text {i * i}"))));
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(document));
        var bytes = stream.ToArray();
        var complete = 0;
        for (var length = 0; length < bytes.Length; length++)
        {
            var (rows, error) = await ReadAsync(bytes[..length]);
            if (error is not null)
                continue;

            // Only gzip's own trailer may be missing, when all the XML has come through.
            Assert.Equal(50, rows);
            complete++;
        }

        Assert.InRange(complete, 0, 16);
    }

    [Fact]
    public async Task A_broken_connection_is_a_cut_and_tells_how_many_rows_were_whole()
    {
        var document = Encoding.UTF8.GetBytes(Documents.TableData(Fields, string.Concat(Enumerable.Repeat(Documents.Row("1", "x"), 100))));
        var at = document.Length / 2;
        await using var reader = await VoTableReader.OpenAsync(new DripStream(document, 64) { FailAt = at });
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.DrainAsync());
        Assert.Equal(VoTableErrorKind.Truncated, error.Kind);
        Assert.InRange(error.RowsRead, 1, 99);
        Assert.IsType<IOException>(error.InnerException);
        Assert.Contains($"after {error.RowsRead} whole row(s)", error.Message, StringComparison.Ordinal);
        var atOnce = await Assert.ThrowsAsync<VoTableException>(() => VoTableReader.OpenAsync(new DripStream(document) { FailAt = 0 }));
        Assert.Equal(VoTableErrorKind.Truncated, atOnce.Kind);
    }

    private static async Task<(long Rows, VoTableException? Error)> ReadAsync(byte[] document)
    {
        VoTableReader? reader = null;
        try
        {
            reader = await Documents.OpenAsync(document);
            await reader.DrainAsync();
            return (reader.RowsRead, null);
        }
        catch (VoTableException exception)
        {
            return (reader?.RowsRead ?? 0, exception);
        }
    }
}
