namespace TypedTap.Adql.Syntax;

/// <summary>A numeric literal, as text that ADQL reads back to the same value.</summary>
public sealed record AdqlNumber : AdqlExpression
{
    private AdqlNumber(string text) => Text = text;

    /// <summary>The literal with its sign, culture-free.</summary>
    public string Text { get; }

    /// <summary>True if the literal carries a minus sign.</summary>
    public bool IsNegative => Text[0] == '-';

    /// <summary>An integer literal.</summary>
    public static AdqlNumber Of(long value) => new(AdqlLiteralText.Integer(value));

    /// <summary>An approximate literal: shortest round-trip digits, with a point or an exponent, so that a division of it is never an integer one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number or infinite: ADQL has no literal for it.</exception>
    public static AdqlNumber Of(double value) => new(AdqlLiteralText.Double(value));

    /// <summary>An exact literal.</summary>
    public static AdqlNumber Of(decimal value) => new(AdqlLiteralText.Decimal(value));
}
