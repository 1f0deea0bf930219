using System.Text;
using TypedTap.Vosi;

namespace TypedTap.Tests.Vosi;

public sealed class HostileDocumentTests
{
    [Theory]
    [InlineData("<html><body><table><tr><td>Service unavailable</td></tr></table></body></html>")]
    [InlineData("<HTML><BODY>busy</BODY></HTML>")]
    [InlineData("<VOTABLE version='1.3'><RESOURCE/></VOTABLE>")]
    [InlineData("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a'/></xs:schema>")]
    [InlineData("<table><tr><td>1</td></tr></table>")]
    public async Task Documents_of_another_kind_are_named(string document)
    {
        var root = document[1..document.IndexOfAny([' ', '>'])];
        root = root[(root.IndexOf(':', StringComparison.Ordinal) + 1)..];
        foreach (var e in new[]
        {
            await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadCapabilities(document)),
            await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadTables(document)),
            await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadAvailability(document)),
        })
        {
            Assert.Equal((VosiErrorKind.OtherDocument, root), (e.Kind, e.RootElement));
            Assert.Contains($"<{root}>", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_kind_of_vosi_is_not_another()
    {
        await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadCapabilities(VosiText.Table("")));
        await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadTables(VosiText.Tap("")));
        await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadAvailability(VosiText.Tap("")));
    }

    [Theory]
    [InlineData("<tableset>\n<schema>", 2)]
    [InlineData("<tableset>\n<schema></tableset>", 2)]
    [InlineData("<a:tableset/>", 1)]
    [InlineData("<tableset>\n\n&nbsp;</tableset>", 3)]
    [InlineData("<tableset a='1' a='2'/>", 1)]
    [InlineData("<tableset/>rest", 1)]
    [InlineData("nothing like it", 1)]
    public async Task Ill_formed_documents_tell_where(string document, int line)
    {
        var e = await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadTables(document));
        Assert.Equal((VosiErrorKind.NotWellFormed, line), (e.Kind, e.Line));
        Assert.True(e.Column > 0);
        Assert.IsAssignableFrom<TapException>(e);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n ")]
    [InlineData("\uFEFF")]
    public async Task Empty_documents_are_called_empty(string document)
    {
        var e = await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadTables(document));
        Assert.Equal(VosiErrorKind.Empty, e.Kind);
    }

    [Fact]
    public async Task A_document_type_is_passed_over_and_fetches_nothing()
    {
        var read = await VosiText.ReadTables(
            "<!DOCTYPE tableset SYSTEM 'http://127.0.0.1:1/x.dtd' [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                + VosiText.Table("<description>d</description>"));
        Assert.Equal("d", read.Tables.Single().Description);
    }

    [Fact]
    public async Task Entities_are_not_expanded()
    {
        var e = await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadTables(
            "<!DOCTYPE t [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><tableset><schema><name>&b;</name></schema></tableset>"));
        Assert.Equal(VosiErrorKind.NotWellFormed, e.Kind);
    }

    [Fact]
    public async Task Depth_is_bounded_wherever_it_occurs()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 100_000));
        foreach (var document in new[]
        {
            deep, VosiText.TableSet(deep), VosiText.Table($"<description>{deep}"), VosiText.Table($"<column><name>a</name>{deep}")
        })
        {
            var e = await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadTables(document));
            Assert.Equal(VosiErrorKind.LimitExceeded, e.Kind);
        }
    }

    [Fact]
    public async Task Bytes_and_things_are_bounded()
    {
        var document = VosiText.Table(string.Concat(Enumerable.Repeat("<column/>", 1000)));
        var bytes = await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadTables(document, new VosiReaderOptions { MaxBytes = 2000 }));
        var items = await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadTables(document, new VosiReaderOptions { MaxItems = 500 }));
        Assert.Equal([VosiErrorKind.LimitExceeded, VosiErrorKind.LimitExceeded], [bytes.Kind, items.Kind]);
        Assert.Contains("MaxBytes", bytes.Message, StringComparison.Ordinal);
        Assert.Contains("MaxItems", items.Message, StringComparison.Ordinal);
        var read = await VosiText.ReadTables(document, new VosiReaderOptions { MaxDiagnostics = 10 });
        Assert.Equal(10, read.Diagnostics.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => new VosiReaderOptions { MaxDepth = 0 });
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("iso-8859-1", false)]
    public async Task Encodings(string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = $"<?xml version='1.0' encoding='{name}'?>" + VosiText.Table("<description>é</description>");
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var read = await VosiTableSetReader.ReadAsync(new MemoryStream(bytes));
        Assert.Equal("é", read.Tables.Single().Description);
    }

    [Fact]
    public async Task An_unknown_encoding_is_an_error_of_the_document()
    {
        var e = await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadTables("<?xml version='1.0' encoding='klingon'?><tableset/>"));
        Assert.Equal(VosiErrorKind.NotWellFormed, e.Kind);
    }

    [Fact]
    public async Task Cancellation_reaches_a_stream_that_does_not_answer()
    {
        using var cancel = new CancellationTokenSource();
        var pipe = new System.IO.Pipelines.Pipe();
        await pipe.Writer.WriteAsync("<tableset><schema>"u8.ToArray());
        var reading = VosiTableSetReader.ReadAsync(pipe.Reader.AsStream(), null, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task The_stream_stays_open()
    {
        using var stream = VosiText.Stream(VosiText.Table(""));
        await VosiTableSetReader.ReadAsync(stream);
        Assert.True(stream.CanRead);
    }
}
