using System.Text;
using TypedTap.Http;

namespace TypedTap.Tests.Http;

public sealed class ServerWordsTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  plain \r\n\t words  ", "plain words")]
    [InlineData("a\u0000b\u001b[31mc\u0085d", "a b [31mc d")]
    [InlineData("in\u202evisible\u200b \u2066marks", "invisible marks")]
    [InlineData("next\u2028line", "next line")]
    [InlineData("naïve 😀", "naïve 😀")]
    public void Text_is_put_on_one_clean_line(string? text, string expected) => Assert.Equal(expected, ServerText.Clean(text));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("half \ufffd pair", ServerText.Clean("half \ud83d pair"));

    [Theory]
    [InlineData("0123456789", 10, "0123456789")]
    [InlineData("0123456789a", 10, "0123456789…")]
    [InlineData("012345678😀", 10, "012345678…")]
    public void Text_is_cut_between_characters(string text, int limit, string expected) =>
        Assert.Equal(expected, ServerText.Clean(text, limit));

    [Theory]
    [InlineData("plain <b>", "plain <b>")]
    [InlineData("<h1>502</h1><p>Proxy&nbsp;Error &lt;x&gt;", "502 Proxy Error <x>")]
    [InlineData("<html><head><title>Log in</title><style>p { x }</style></head><body>Please<br/>wait</body></html>", "Log in Please wait")]
    [InlineData("<svg><text>x</text></svg><script src='a'>if (a<b) c();</script>kept<noscript>no</noscript>", "kept")]
    [InlineData("<!DOCTYPE html><!-- <p>hidden</p> --><strong>kept</strong><SCRIPT>x", "kept")]
    [InlineData("<p", "")]
    [InlineData("{\"error\": \"no\\n\"}", "{\"error\": \"no\\n\"}")]
    public void A_page_is_shown_as_it_reads(string page, string expected) =>
        Assert.Equal(expected, PageText.Excerpt(Encoding.UTF8.GetBytes(page), null));

    [Theory]
    [InlineData("see https://me:hush@a.example/x, please", "see https://***@a.example/x, please")]
    [InlineData("see https://me:hu@sh@a.example/x", "see https://***@a.example/x")]
    [InlineData("<p>go to /login?ticket=hush&amp;x=1</p>", "go to /login?ticket=***&x=1")]
    [InlineData("<p>go to /login;jsessionid=hush now</p>", "go to /login;jsessionid=*** now")]
    [InlineData("{\"id_token\" : \"hush\", \"n\": \"kept\"}", "{\"id_token\" : \"***\", \"n\": \"kept\"}")]
    [InlineData("Authorization: Bearer hush1234hush", "Authorization: Bearer ***")]
    [InlineData("got eyJhbGciOiJIUzI1NiJ9.hush.hu-sh", "got ***")]
    [InlineData("Unexpected token: SELECT, x=1, mail me@example.org; Bearer authentication",
        "Unexpected token: SELECT, x=1, mail me@example.org; Bearer authentication")]
    public void A_page_is_shown_without_secrets(string page, string expected) =>
        Assert.Equal(expected, PageText.Excerpt(Encoding.UTF8.GetBytes(page), null));

    [Fact]
    public void A_cut_does_not_part_a_secret_from_its_mark()
    {
        var page = new string('x', 480) + " https://me:hush" + new string('h', 100) + "@a.example/";
        Assert.DoesNotContain("hush", PageText.Excerpt(Encoding.UTF8.GetBytes(page), null), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_words_are_searched_in_no_time()
    {
        foreach (var word in (string[])["x", "x=", "eyJ", "\"x", "://x", "bearer "])
        {
            var page = string.Concat(Enumerable.Repeat(word, 200_000 / word.Length));
            Assert.True(PageText.Excerpt(Encoding.UTF8.GetBytes(page), null).Length <= 501);
        }
    }

    [Fact]
    public void Pages_are_decoded_as_they_say()
    {
        Assert.Equal("é", PageText.Excerpt([0xE9], "ISO-8859-1"));
        Assert.Equal("é", PageText.Excerpt([0xFF, 0xFE, 0xE9, 0x00], "ISO-8859-1"));
        Assert.Equal("\ufffd", PageText.Excerpt([0xE9], "no-such-charset"));
        Assert.Equal(501, PageText.Excerpt(Encoding.UTF8.GetBytes(new string('x', 2000)), null).Length);
    }

    [Theory]
    [InlineData("<VOTABLE version='1.4'>", "VOTABLE")]
    [InlineData("\ufeff\n <?xml version='1.0'?>\n<!-- <html> --><?xml-stylesheet href='>'?><vot:VOTABLE>", "VOTABLE")]
    [InlineData("<!DOCTYPE VOTABLE SYSTEM \"http://us-vo.org/xml/VOTable.dtd\"><VOTABLE>", "VOTABLE")]
    [InlineData("<!DOCTYPE x [ <!ENTITY a \"b\"> ]><x/>", "x")]
    [InlineData("<!DOCTYPE html><HTML>", "HTML")]
    [InlineData("ERROR", "")]
    [InlineData("{}", "")]
    [InlineData("", null)]
    [InlineData(" \n", null)]
    [InlineData("<", null)]
    [InlineData("<!", null)]
    [InlineData("<!-", null)]
    [InlineData("<!-- -", null)]
    [InlineData("<?xml", null)]
    [InlineData("<!DOCTYPE x [ <!ENTITY", null)]
    [InlineData("<!DOCTYPE x [ ]", null)]
    [InlineData("<VOTAB", null)]
    public void A_document_is_known_by_its_element(string body, string? expected) =>
        Assert.Equal(expected, RootElement.Find(Encoding.UTF8.GetBytes(body)));
}
