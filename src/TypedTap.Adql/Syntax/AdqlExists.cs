namespace TypedTap.Adql.Syntax;

/// <summary>A test whether a subquery has any row.</summary>
public sealed record AdqlExists(AdqlQuery Query) : AdqlCondition
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitExists(this);
}
