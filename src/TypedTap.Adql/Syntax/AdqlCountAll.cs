namespace TypedTap.Adql.Syntax;

/// <summary><c>COUNT(*)</c>.</summary>
public sealed record AdqlCountAll : AdqlExpression
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitCountAll(this);
}
