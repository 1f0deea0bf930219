namespace TypedTap.Adql.Syntax;

/// <summary><c>NULL</c> as a value.</summary>
public sealed record AdqlNull : AdqlExpression
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitNull(this);
}
