using TypedTap.Fits;

namespace TypedTap.Tests.Fits;

/// <summary>Cards together: continued strings (FITS 4.0 §4.2.1.2), looking up, display.</summary>
public sealed class HeaderTests
{
    private const string Text =
        """
        SIMPLE  =                    T
        OBJECT  = 'first'
        OBJECT  = 'second'
        EXPTIME  seconds are meant
        EXPTIME = 12.5 / [s]
        HIERARCH ESO DET NDIT = 8
        HISTORY one

        HISTORY two
        INHERIT =                    T
        END
        OBJECT  = 'behind the end'
        """;

    [Fact]
    public void The_first_card_with_a_value_is_found_in_any_case()
    {
        var header = FitsHeader.Parse(Text);
        Assert.Equal("first", header["object"]?.Text);
        Assert.Equal(12.5, header["EXPTIME"]?.Real);
        Assert.Equal(8, header["HIERARCH eso det ndit"]?.Integer);
        Assert.Equal(8, header["ESO DET NDIT"]?.Integer);
        Assert.Null(header["HISTORY"]);
        Assert.Null(header["NAXIS"]);
        Assert.True(header["INHERIT"]?.Logical);
        Assert.Equal(["one", "two"], header.All("history").Select(static card => card.Text));
        Assert.Equal(["first", "second"], header.All("OBJECT").Select(static card => card.Text));
        Assert.Single(header.All(""));
    }

    [Fact]
    public void A_header_prints_as_it_is_written_up_to_its_end()
    {
        var header = FitsHeader.Parse(Text);
        Assert.Equal(
            Text.ReplaceLineEndings("\n")[..Text.ReplaceLineEndings("\n").IndexOf("\nEND", StringComparison.Ordinal)], header.ToString());
        Assert.Equal(header, FitsHeader.Parse(header.ToString()));
        Assert.Empty(FitsHeader.Parse("").Cards);
        Assert.Empty(FitsHeader.Parse("END\r\n").Cards);
    }

    [Theory]
    [InlineData("a b", "", "S       = 'a &'\nCONTINUE  'b'")]
    [InlineData("ab", "one two", "S       = 'a&   ' / one\nCONTINUE  'b' / two")]
    [InlineData("abc", "two", "S       = 'a&'\nCONTINUE  'b&' / two\nCONTINUE  'c'")]
    [InlineData("it's", "", "S       = 'it&'\nCONTINUE  '''s'")]
    [InlineData("a", "one two", "S       = 'a&' / one\nCONTINUE  '' / two")]
    [InlineData("a&", "", "S       = 'a&&'\nCONTINUE  ''")]
    [InlineData("ab&", "", "S       = 'a&'\nCONTINUE  'b&'")]
    [InlineData("a&", "", "S       = 'a&'")]
    [InlineData("long", "", "HIERARCH ESO S = 'lo&'\nCONTINUE  'ng'")]
    public void A_string_of_many_cards(string text, string comment, string cards)
    {
        var card = FitsHeader.Parse(cards).Cards.Single();
        Assert.Equal((FitsValueKind.Text, text, comment, cards), (card.Kind, card.Text, card.Comment, card.Raw));
    }

    [Theory]
    [InlineData("S       = 'a'\nCONTINUE  'b'", "a")] // no ampersand
    [InlineData("S       = 'a&'\nCONTINUE= 'b'", "a&")] // a value indicator
    [InlineData("S       = 'a&'\nCONTINUE  b", "a&")] // no string
    [InlineData("S       = 'a&'\nCOMMENT   x\nCONTINUE  'b'", "a&")] // something between
    [InlineData("S       = a&\nCONTINUE  'b'", "a&")] // nothing that is a string
    public void What_continues_no_string_is_a_card_of_its_own(string cards, string text)
    {
        var header = FitsHeader.Parse(cards);
        Assert.Equal(text, header["S"]?.Text);
        Assert.Equal(cards.Split('\n').Length, header.Cards.Count);
    }
}
