using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedTap.Generators.Emit;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Text of archives inside C# source and doc comments.</summary>
public sealed class TextTests
{
    public static TheoryData<string> Nasty =>
    [
        "", "plain", "\"quoted\"", "back\\slash", "tab\tnew\r\nline", "\0\u0001\u007f", "\u0085\u2028\u2029", "\ud800", "\udc00 x", "😀",
        "é 名 ± σ", "{braces}", "*/ // ]]>",
    ];

    [Theory]
    [MemberData(nameof(Nasty))]
    public void A_literal_is_what_it_says(string value)
    {
        var text = CSharpText.Literal(value);
        Assert.DoesNotContain('\n', text);
        var literal = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(text));
        Assert.Empty(literal.GetDiagnostics());
        Assert.Equal(value, literal.Token.Value);
    }

    [Theory]
    [MemberData(nameof(Nasty))]
    public void A_doc_comment_is_XML_on_one_line(string value)
    {
        var text = DocText.Escape(value);
        Assert.DoesNotContain(text, c => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029');
        System.Xml.Linq.XElement.Parse($"<doc>{text}</doc>");
    }

    [Fact]
    public void White_space_is_folded() => Assert.Equal("a b &lt;c&gt; &amp;", DocText.Escape("  a \r\n\t b  <c> & "));
}
