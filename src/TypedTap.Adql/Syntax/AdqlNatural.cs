namespace TypedTap.Adql.Syntax;

/// <summary><c>NATURAL</c>: all columns of equal names, merged into one each.</summary>
public sealed record AdqlNatural : AdqlJoinSpecification
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitNatural(this);
}
