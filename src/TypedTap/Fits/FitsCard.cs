using System.Globalization;
using System.Numerics;
using TypedTap.Fits.Reading;

namespace TypedTap.Fits;

/// <summary>A card of a header (FITS 4.0 §4.1, a keyword record), with those that continue its string.</summary>
public sealed record FitsCard
{
    internal FitsCard(string keyword, FitsValueKind kind, string text, string comment, string raw) =>
        (Keyword, Kind, Text, Comment, Raw) = (keyword, kind, text, comment, raw);

    /// <summary>
    /// The keyword: <c>NAXIS1</c>; of ESO's convention without <c>HIERARCH</c>: <c>ESO DET NDIT</c>; empty for a blank one.
    /// </summary>
    public string Keyword { get; }

    /// <summary>What the value is.</summary>
    public FitsValueKind Kind { get; }

    /// <summary>
    /// The value. Strings are without their quotes, doubled quotes single, without the blanks at their end, and joined from CONTINUE cards
    /// (§4.2.1.2); what is <see cref="FitsValueKind.Invalid"/>, and all else, is as written. Of a card without a value, what stands behind
    /// the keyword.
    /// </summary>
    public string Text { get; }

    /// <summary>What stands behind the slash; those of continued strings with a blank between them. Empty where there is nothing.</summary>
    public string Comment { get; }

    /// <summary>The card as written, without the blanks at its end; a line for each card of a continued string.</summary>
    public string Raw { get; }

    /// <summary>The value, if it is a whole number that a <see cref="long"/> can hold; otherwise null.</summary>
    public long? Integer =>
        Kind == FitsValueKind.Integer && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The value, if it is a number; otherwise null.</summary>
    public double? Real => Kind is FitsValueKind.Integer or FitsValueKind.Real ? CardNumber.Parse(Text) : null;

    /// <summary>The value, if it is <c>T</c> or <c>F</c>; otherwise null.</summary>
    public bool? Logical => Kind == FitsValueKind.Logical ? Text == "T" : null;

    /// <summary>The value, if it is a complex number; otherwise null.</summary>
    public Complex? Complex => Kind == FitsValueKind.Complex ? CardNumber.ParsePair(Text) : null;

    /// <summary>
    /// The card for display: <see cref="Raw"/>, with a question mark for each control character, of which a terminal could make anything.
    /// </summary>
    public override string ToString() =>
        string.Create(Raw.Length, Raw, static (target, raw) =>
        {
            for (var i = 0; i < raw.Length; i++)
                target[i] = char.IsControl(raw[i]) && raw[i] != '\n' ? '?' : raw[i];
        });
}
