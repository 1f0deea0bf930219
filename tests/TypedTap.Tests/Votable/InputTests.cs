using System.IO.Compression;
using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Encodings, compression, and bodies that are something else.</summary>
public sealed class InputTests
{
    private static readonly string Document = Documents.TableData(Documents.Field("x", "char", "*"), Documents.Row("é"));

    [Fact]
    public async Task Gzip_is_recognised()
    {
        await AssertReadableAsync(Gzip(Encoding.UTF8.GetBytes(Document)));
        var cut = Gzip(Encoding.UTF8.GetBytes(Document));
        var error = await Assert.ThrowsAsync<VoTableException>(() => AssertReadableAsync(cut[..(cut.Length / 2)]));
        Assert.Equal(VoTableErrorKind.Truncated, error.Kind);
        var text = await Assert.ThrowsAsync<VoTableException>(() => Documents.OpenAsync(Gzip("not xml"u8.ToArray())));
        Assert.Equal((VoTableErrorKind.NotAVoTable, "not xml"), (text.Kind, text.Body));
        Assert.Equal(
            VoTableErrorKind.Malformed,
            (await Assert.ThrowsAsync<VoTableException>(() => Documents.OpenAsync([0x1f, 0x8b, 1, 2, 3, 4, 5]))).Kind);
    }

    [Fact]
    public async Task Encodings_and_marks()
    {
        await AssertReadableAsync([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Document)]);
        await AssertReadableAsync(Encoding.Latin1.GetBytes(Document.Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal)));
        await AssertReadableAsync(
            [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Document.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))]);
        await AssertReadableAsync(
            [0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes(Document.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))]);
    }

    [Theory]
    [InlineData("ISO-8859-15", 0xA4)]
    [InlineData("windows-1252", 0x80)]
    [InlineData("Windows-1252", 0x80)]
    public async Task Encodings_of_old_systems(string encoding, byte euro)
    {
        var text = Documents.TableData(Documents.Field("x", "char", "*"), Documents.Row("5 #é")).Replace(
            "UTF-8", encoding, StringComparison.Ordinal);
        var bytes = Encoding.Latin1.GetBytes(text);
        bytes[Array.IndexOf(bytes, (byte)'#')] = euro;
        foreach (var stream in (Stream[])[new MemoryStream(bytes), new MemoryStream(Gzip(bytes)), new DripStream(bytes)])
        {
            await using var reader = await VoTableReader.OpenAsync(stream);
            Assert.True(await reader.ReadAsync());
            Assert.Equal("5 €é", reader.GetString(0));
            Assert.False(await reader.ReadAsync());
        }
    }

    [Theory]
    [InlineData("klingon-1")]
    [InlineData("no such thing")]
    public async Task Encodings_that_nobody_knows(string encoding)
    {
        var error = await Assert.ThrowsAsync<VoTableException>(
            () => Documents.OpenAsync(Document.Replace("UTF-8", encoding, StringComparison.Ordinal)));
        Assert.Equal(VoTableErrorKind.Unsupported, error.Kind);
        Assert.Contains($"the encoding '{encoding}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blanks_before_the_declaration_are_forgiven()
    {
        await AssertReadableAsync(Encoding.UTF8.GetBytes("\r\n \t\n" + Document));
        await AssertReadableAsync([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes("\n" + Document)]);
        await AssertReadableAsync(Encoding.UTF8.GetBytes(new string('\n', 10_000) + Document));
    }

    [Fact]
    public async Task Doctypes_are_skipped_and_nothing_is_fetched()
    {
        var doctype = "<!DOCTYPE VOTABLE SYSTEM \"http://us-vo.org/xml/VOTable.dtd\" [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        await AssertReadableAsync(Encoding.UTF8.GetBytes(Document.Replace("?><", "?>" + doctype + "<", StringComparison.Ordinal)));
        var bomb = Document.Replace(
            "?><", "?><!DOCTYPE VOTABLE [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><", StringComparison.Ordinal).Replace(
                "é", "&b;", StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<VoTableException>(() => AssertReadableAsync(Encoding.UTF8.GetBytes(bomb)));
        Assert.Equal(VoTableErrorKind.Malformed, error.Kind);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n", "")]
    [InlineData("Service unavailable\r\n\u0001", "Service unavailable\\r\\n\\u0001")]
    [InlineData("{\"error\": \"no\"}", "{\"error\": \"no\"}")]
    [InlineData("<!DOCTYPE html>\n<html><br></html>", "<!DOCTYPE html>\\n<html><br></html>")]
    [InlineData("<html><body>Error", "<html><body>Error")]
    [InlineData("<results status=\"error\"/>", "<results status=\"error\"/>")]
    [InlineData("<b>Error</b>", "<b>Error</b>")]
    public async Task Other_bodies_are_shown(string body, string shown)
    {
        var error = await Assert.ThrowsAsync<VoTableException>(() => Documents.OpenAsync(body));
        Assert.Equal(VoTableErrorKind.NotAVoTable, error.Kind);
        Assert.Equal(shown, error.Body);
        Assert.Contains(body.Trim().Length == 0 ? "empty" : shown, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Moved to https://me:hush@example.org/tap", "Moved to https://***@example.org/tap")]
    [InlineData("{\"access_token\": \"hush\"}", "{\"access_token\": \"***\"}")]
    [InlineData("<a href=\"/login?token=hush&x=1\">", "<a href=\"/login?token=***&x=1\">")]
    public async Task Other_bodies_are_shown_without_secrets(string body, string shown)
    {
        var error = await Assert.ThrowsAsync<VoTableException>(() => Documents.OpenAsync(body));
        Assert.Equal(shown, error.Body);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("..", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_bodies_are_cut()
    {
        var error = await Assert.ThrowsAsync<VoTableException>(() => Documents.OpenAsync(new string('x', 5000)));
        Assert.Equal(new string('x', 200) + "…", error.Body);
    }

    [Theory]
    [InlineData("<?xm")]
    [InlineData("<?xml version='1.0'?>\n<VOTA")]
    [InlineData("<!-- a comment")]
    [InlineData("<")]
    public async Task A_document_cut_before_its_root_is_cut(string body)
    {
        var error = await Assert.ThrowsAsync<VoTableException>(() => Documents.OpenAsync(body));
        Assert.Equal(VoTableErrorKind.Truncated, error.Kind);
    }

    private static async Task AssertReadableAsync(byte[] document)
    {
        await using var reader = await Documents.OpenAsync(document);
        Assert.True(await reader.ReadAsync());
        Assert.Equal("é", reader.GetString(0));
        Assert.False(await reader.ReadAsync());
    }

    private static byte[] Gzip(byte[] data)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
            gzip.Write(data);
        return stream.ToArray();
    }
}
