using System.Text;
using TypedTap.Vosi;

namespace TypedTap.Tests.Vosi;

public sealed class ExamplesTests
{
    private const string Page =
        """
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.1//EN" "http://www.w3.org/MarkUp/DTD/xhtml-rdfa-2.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head>
        <body vocab="http://www.ivoa.net/rdf/examples#"><a name="top"/>
        <div typeof="example" id="one" resource="#one"><h2 property="name">Stars &amp; <i>more</i></h2>
        <p property="capability">ivo://ivoa.net/std/TAP</p> in <em property="table">s.a</em> and <em property="ex:table">s.b</em>
        <pre property="query">
        SELECT a &lt; b
          FROM s.a
        </pre><span property="generic-parameter" typeof="keyval"><b property="key">MAXREC</b> <span property="value">5</span></span></div>
        <div typeof="example" id="two" resource="#two"><span property="name" content="Second">2nd</span>
        <span property="generic-parameter" typeof="keyval"><span property="key">query</span><pre property="value"><![CDATA[SELECT 1 WHERE a<b]]></pre></span>
        <a property="dl-id" href="ivo://x">x</a></div>
        <a property="continuation" href="more.html">more</a></body></html>
        """;

    [Fact]
    public async Task A_page_of_xhtml()
    {
        var read = await VosiText.ReadExamples(Page);
        Assert.Equal(["http://www.ivoa.net/rdf/examples#"], read.Vocabularies);
        Assert.Equal(["more.html"], read.Continuations);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(2, read.Examples.Count);
        var one = read.Examples[0];
        Assert.Equal(("one", "#one", "Stars & more", "ivo://ivoa.net/std/TAP"), (one.Id, one.Resource, one.Name, one.Capability));
        Assert.Equal("SELECT a < b\n  FROM s.a", one.Query?.ReplaceLineEndings("\n"));
        Assert.Equal(["s.a", "s.b"], one.Tables);
        Assert.Equal([new("MAXREC", "5")], one.Parameters);
        var two = read.Examples[1];
        Assert.Equal(("Second", "SELECT 1 WHERE a<b"), (two.Name, two.Query));
        Assert.Contains(new DaliProperty("dl-id", "x", "ivo://x"), two.Properties);
    }

    [Fact]
    public async Task Html_with_nothing_closed_and_entities_of_its_own()
    {
        var read = await VosiText.ReadExamples(
            "<body><p>&nbsp;<div typeof=example id=a><h2 property=name>Caf&eacute;<table><tr><td property=table>t1<tr><td property=table>t2</table><pre property=query>SELECT 1");
        var example = Assert.Single(read.Examples);
        Assert.Equal(["t1", "t2"], example.Tables.ToArray());
        Assert.Equal("SELECT 1", example.Query);
    }

    [Fact]
    public async Task Markup_that_is_only_shown_says_nothing()
    {
        var read = await VosiText.ReadExamples(
            "<body><pre>&lt;div typeof=\"example\"&gt;</pre><!-- <div typeof='example'> --><script>var x = \"<div typeof='example'>\";</script></body>");
        Assert.Empty(read.Examples);
        Assert.Equal([VosiDiagnosticCode.Nothing], VosiText.Codes(read.Diagnostics));
    }

    [Fact]
    public async Task What_stands_outside_any_example_is_kept_apart()
    {
        var read = await VosiText.ReadExamples(
            "<body><span property='generic-parameter'><i property='key'>A</i><i property='value'>1</i></span><i property='table'>t</i><div typeof='example'>?</div></body>");
        Assert.Equal([new("A", "1")], read.LooseParameters);
        Assert.Equal([new("table", "t", null)], read.LooseProperties);
        Assert.Empty(read.Examples[0].Properties);
        Assert.Equal([VosiDiagnosticCode.NoName, VosiDiagnosticCode.Misplaced], VosiText.Codes(read.Diagnostics));
    }

    [Fact]
    public async Task A_name_that_is_a_link_is_taken_by_its_text()
    {
        var read = await VosiText.ReadExamples("<div typeof='example'><a property='name' href='http://a.example'>M 42</a></div>");
        Assert.Equal("M 42", read.Examples[0].Name);
        Assert.Equal([VosiDiagnosticCode.Misplaced], VosiText.Codes(read.Diagnostics));
    }

    [Theory]
    [InlineData("utf-8", null, "<div typeof='example'><b property='name'>é</b></div>")]
    [InlineData("iso-8859-1", "ISO-8859-1", "<div typeof='example'><b property='name'>é</b></div>")]
    [InlineData("iso-8859-1", null, "<meta charset=iso-8859-1><div typeof='example'><b property='name'>é</b></div>")]
    [InlineData("iso-8859-1", null, "<?xml version='1.0' encoding='iso-8859-1'?><div typeof='example'><b property='name'>é</b></div>")]
    [InlineData("utf-16", null, "\uFEFF<div typeof='example'><b property='name'>é</b></div>")]
    public async Task Character_sets(string encoding, string? charset, string page)
    {
        using var stream = new MemoryStream(Encoding.GetEncoding(encoding).GetBytes(page));
        var read = await DaliExamplesReader.ReadAsync(stream, charset: charset);
        Assert.Equal("é", read.Examples[0].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public async Task An_empty_page_is_an_error(string page)
    {
        var e = await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadExamples(page));
        Assert.Equal(VosiErrorKind.Empty, e.Kind);
    }

    [Fact]
    public async Task Pages_are_bounded_in_bytes_elements_and_in_what_they_repeat()
    {
        await AssertLimit(new string('x', 2000), new VosiReaderOptions { MaxPageBytes = 1000 });
        await AssertLimit(string.Concat(Enumerable.Repeat("<p>", 200)), new VosiReaderOptions { MaxPageElements = 100 });
        await AssertLimit(
            string.Concat(Enumerable.Repeat("<div property='x'>", 200)) + new string('y', 2000),
            new VosiReaderOptions { MaxPageBytes = 10_000 });

        static async Task AssertLimit(string page, VosiReaderOptions options)
        {
            var e = await Assert.ThrowsAsync<VosiException>(() => VosiText.ReadExamples(page, options));
            Assert.Equal(VosiErrorKind.LimitExceeded, e.Kind);
        }
    }

    [Fact]
    public async Task Formatting_that_is_never_closed_does_not_multiply()
    {
        // An HTML parser that does as it is told makes 9 million elements of these 6000.
        var page = "<p>" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"<b x={i}>")) + "</p>"
            + string.Concat(Enumerable.Repeat("<p>x</p>", 3000)) + "<i typeof=example></i>";
        var read = await VosiText.ReadExamples(page);
        Assert.Single(read.Examples);
    }
}
