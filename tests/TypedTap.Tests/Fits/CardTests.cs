using System.Numerics;
using TypedTap.Fits;

namespace TypedTap.Tests.Fits;

/// <summary>Single cards: FITS 4.0 §4.1 and §4.2.</summary>
public sealed class CardTests
{
    [Theory]
    [InlineData("SIMPLE  =                    T / conforms / really", "SIMPLE", FitsValueKind.Logical, "T", "conforms / really")]
    [InlineData("EXTEND  = F", "EXTEND", FitsValueKind.Logical, "F", "")]
    [InlineData("EXTEND  = t", "EXTEND", FitsValueKind.Invalid, "t", "")]
    [InlineData("EXTEND  = TRUE / no", "EXTEND", FitsValueKind.Invalid, "TRUE", "no")]
    [InlineData("NAXIS1  =                 2048", "NAXIS1", FitsValueKind.Integer, "2048", "")]
    [InlineData("CRVAL1  =               +00012/no blank", "CRVAL1", FitsValueKind.Integer, "+00012", "no blank")]
    [InlineData("EXPTIME = -1.5E-3 / s", "EXPTIME", FitsValueKind.Real, "-1.5E-3", "s")]
    [InlineData("A-B_9   = .5", "A-B_9", FitsValueKind.Real, ".5", "")]
    [InlineData("EXPTIME = 1 2", "EXPTIME", FitsValueKind.Invalid, "1 2", "")]
    [InlineData("EXPTIME = NaN", "EXPTIME", FitsValueKind.Invalid, "NaN", "")]
    [InlineData("EXPTIME = 1E999", "EXPTIME", FitsValueKind.Invalid, "1E999", "")]
    [InlineData("VIS     = (1, -2.5D1) / Jy", "VIS", FitsValueKind.Complex, "(1, -2.5D1)", "Jy")]
    [InlineData("VIS     = (1 -2.5)", "VIS", FitsValueKind.Invalid, "(1 -2.5)", "")]
    [InlineData("OBJECT  = 'O''Neill   '        / it''s", "OBJECT", FitsValueKind.Text, "O'Neill", "it''s")]
    [InlineData("OBJECT  = 'a/b & ''c''' / d", "OBJECT", FitsValueKind.Text, "a/b & 'c'", "d")]
    [InlineData("OBJECT  = '  leading'", "OBJECT", FitsValueKind.Text, "  leading", "")]
    [InlineData("OBJECT  = ''", "OBJECT", FitsValueKind.Text, "", "")]
    [InlineData("OBJECT  = ''''", "OBJECT", FitsValueKind.Text, "'", "")]
    [InlineData("OBJECT  = '        ' / blank", "OBJECT", FitsValueKind.Text, "", "blank")]
    [InlineData("OBJECT  = 'x' no slash", "OBJECT", FitsValueKind.Text, "x", "no slash")]
    [InlineData("OBJECT  = 'unclosed / x", "OBJECT", FitsValueKind.Invalid, "'unclosed / x", "")]
    [InlineData("OBJECT  = 'it''", "OBJECT", FitsValueKind.Invalid, "'it''", "")]
    [InlineData("OBJECT  = M 31", "OBJECT", FitsValueKind.Invalid, "M 31", "")]
    [InlineData("BLANK   =                      / nothing", "BLANK", FitsValueKind.Undefined, "", "nothing")]
    [InlineData("BLANK   =", "BLANK", FitsValueKind.Undefined, "", "")]
    [InlineData("inherit = T", "inherit", FitsValueKind.Logical, "T", "")]
    [InlineData("COMMENT = 'no value'", "COMMENT", FitsValueKind.None, "= 'no value'", "")]
    [InlineData("HISTORY  a = 1 / b", "HISTORY", FitsValueKind.None, " a = 1 / b", "")]
    [InlineData("        = 5", "", FitsValueKind.None, "= 5", "")]
    [InlineData("         a note", "", FitsValueKind.None, " a note", "")]
    [InlineData("", "", FitsValueKind.None, "", "")]
    [InlineData("NOTE", "NOTE", FitsValueKind.None, "", "")]
    [InlineData("NOTE    =5", "NOTE", FitsValueKind.None, "=5", "")]
    [InlineData("NOTEWORTHY = 5", "NOTEWORT", FitsValueKind.None, "HY = 5", "")]
    [InlineData("HIERARCH ESO DET NDIT = 8 / n", "ESO DET NDIT", FitsValueKind.Integer, "8", "n")]
    [InlineData("HIERARCH ESO INS OPTI1 NAME='a=b' / c=d", "ESO INS OPTI1 NAME", FitsValueKind.Text, "a=b", "c=d")]
    [InlineData("HIERARCH  ESO TEL ALT= 71.5", "ESO TEL ALT", FitsValueKind.Real, "71.5", "")]
    [InlineData("HIERARCH ESO has no value", "HIERARCH", FitsValueKind.None, " ESO has no value", "")]
    [InlineData("HIERARCH = 5", "HIERARCH", FitsValueKind.None, " = 5", "")]
    [InlineData("HIERARCH= 5", "HIERARCH", FitsValueKind.Integer, "5", "")]
    [InlineData("CONTINUE  'of nothing'", "CONTINUE", FitsValueKind.None, "  'of nothing'", "")]
    public void A_card(string card, string keyword, FitsValueKind kind, string text, string comment)
    {
        // A blank line alone is no header; within one it is a card.
        var read = FitsHeader.Parse(card + "\nEND").Cards.Single();
        Assert.Equal((keyword, kind, text, comment), (read.Keyword, read.Kind, read.Text, read.Comment));
        Assert.Equal(card.TrimEnd(), read.Raw);
        Assert.Equal(read, FitsHeader.Parse(card.PadRight(80) + "\r\nEND").Cards.Single());
    }

    [Fact]
    public void Values_have_their_types_and_no_others()
    {
        var header = FitsHeader.Parse(
            """
            I       = -12
            BIG     = 9223372036854775808
            R       = 1.25D+2
            SMALL   = 1d-3
            L       = T
            C       = (1.5, -2)
            S       = '12'
            U       =
            X       = 1..5
            """);
        Assert.Equal((-12L, -12.0, null, null), (header["I"]!.Integer, header["I"]!.Real, header["I"]!.Logical, header["I"]!.Complex));
        Assert.Equal((null, 9223372036854775808.0), (header["BIG"]!.Integer, header["BIG"]!.Real));
        Assert.Equal((null, 125.0), (header["R"]!.Integer, header["R"]!.Real));
        Assert.Equal(0.001, header["SMALL"]!.Real);
        Assert.True(header["L"]!.Logical);
        Assert.Null(header["L"]!.Real);
        Assert.Equal(new Complex(1.5, -2), header["C"]!.Complex);
        foreach (var name in new[] { "S", "U", "X" })
            Assert.Equal(
                (null, null, null, null), (header[name]!.Integer, header[name]!.Real, header[name]!.Logical, header[name]!.Complex));
    }

    [Fact]
    public void Control_characters_are_not_displayed()
    {
        var card = FitsHeader.Parse("OBJECT  = 'a\u001b[2Jb\u009b'").Cards[0];
        Assert.Equal("a\u001b[2Jb\u009b", card.Text);
        Assert.Equal("OBJECT  = 'a?[2Jb?'", card.ToString());
    }
}
