using System.Text;
using TypedTap.Votable.Xml;

namespace TypedTap.Tests.Votable;

/// <summary>References to characters.</summary>
public sealed class XmlEntitiesTests
{
    [Theory]
    [InlineData("&amp;", "&")]
    [InlineData("&lt;", "<")]
    [InlineData("&gt;", ">")]
    [InlineData("&quot;", "\"")]
    [InlineData("&apos;", "'")]
    [InlineData("&#9;", "\t")]
    [InlineData("&#xA;", "\n")]
    [InlineData("&#xD;", "\r")]
    [InlineData("&#233;", "\u00e9")]
    [InlineData("&#x20AC;", "\u20ac")]
    [InlineData("&#x20ac;", "\u20ac")]
    [InlineData("&#x1F52D;", "\U0001F52D")]
    [InlineData("&#1114111;", "\U0010FFFF")]
    [InlineData("&#xFFFD;", "\uFFFD")]
    [InlineData("&#00000000000000000000000065;", "A")]
    public void Are_decoded(string text, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text + "rest;");
        Assert.Equal(text.Length, XmlEntities.Decode(bytes, out var rune));
        Assert.Equal(expected, rune.ToString());
        Assert.True(XmlEntities.AreValid(bytes));
        Assert.Equal(expected + "rest;", InPlace(text + "rest;"));
        Assert.Equal("\u00e9" + expected + expected + " ", InPlace("\u00e9" + text + text + " "));
    }

    [Theory]
    [InlineData("&")]
    [InlineData("&;")]
    [InlineData("&amp")]
    [InlineData("& amp;")]
    [InlineData("&AMP;")]
    [InlineData("&nbsp;")]
    [InlineData("&#;")]
    [InlineData("&#x;")]
    [InlineData("&#X41;")]
    [InlineData("&#-5;")]
    [InlineData("&#+65;")]
    [InlineData("&# 65;")]
    [InlineData("&#6 5;")]
    [InlineData("&#0;")]
    [InlineData("&#8;")]
    [InlineData("&#x1F;")]
    [InlineData("&#xD800;")]
    [InlineData("&#xFFFE;")]
    [InlineData("&#xFFFF;")]
    [InlineData("&#x110000;")]
    [InlineData("&#4294967361;")]
    [InlineData("&#99999999999999999999;")]
    [InlineData("&#xg;")]
    public void Others_are_none(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(0, XmlEntities.Decode(bytes, out _));
        Assert.False(XmlEntities.AreValid(bytes));
        var inside = Encoding.UTF8.GetBytes("a&lt;" + text);
        Assert.False(XmlEntities.AreValid(inside));
        Assert.Equal(~5, XmlEntities.DecodeInPlace(inside));
    }

    [Fact]
    public void Text_without_any_is_left_alone() => Assert.Equal("plain \u00e9; text", InPlace("plain \u00e9; text"));

    private static string InPlace(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString(bytes, 0, XmlEntities.DecodeInPlace(bytes));
    }
}
