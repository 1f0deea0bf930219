namespace TypedTap.Adql.Syntax;

/// <summary>Values as literals that ADQL reads back to the same value.</summary>
public static class AdqlLiteral
{
    /// <summary>An integer literal.</summary>
    public static AdqlExpression Of(long value) => Signed(AdqlLiteralText.Integer(value));

    /// <summary>
    /// An approximate literal: shortest round-trip digits, with a point or an exponent, so that a division of it is never an integer one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number or infinite: ADQL has no literal for it.</exception>
    public static AdqlExpression Of(double value) => Signed(AdqlLiteralText.Double(value));

    /// <summary>
    /// An approximate literal with the fewest digits that give the same single-precision value back: 0.1f is <c>0.1</c>, not
    /// <c>0.10000000149011612</c>. A service that reads it in double precision has a slightly different value.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number or infinite: ADQL has no literal for it.</exception>
    public static AdqlExpression Of(float value) => Signed(AdqlLiteralText.Single(value));

    /// <summary>An exact literal.</summary>
    public static AdqlExpression Of(decimal value) => Signed(AdqlLiteralText.Decimal(value));

    /// <summary>A character string literal.</summary>
    public static AdqlString Of(string value) => new(value);

    private static AdqlExpression Signed(string text) => text[0] == '-'
        ? new AdqlUnary(AdqlSign.Minus, new AdqlNumber(text.Substring(1)))
        : new AdqlNumber(text);
}
