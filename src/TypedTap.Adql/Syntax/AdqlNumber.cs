namespace TypedTap.Adql.Syntax;

/// <summary>
/// An unsigned numeric literal, as text. A negative number is an <see cref="AdqlUnary"/> of one;
/// <see cref="AdqlLiteral"/> makes either from a value.
/// </summary>
public sealed record AdqlNumber : AdqlExpression
{
    internal AdqlNumber(string text) => Text = text;

    /// <summary>The literal, culture-free: <c>5</c>, <c>.5</c>, <c>1E+5</c>.</summary>
    public string Text { get; }

    /// <summary>True for digits without point or exponent.</summary>
    public bool IsInteger => Text.All(char.IsDigit);

    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitNumber(this);
}
