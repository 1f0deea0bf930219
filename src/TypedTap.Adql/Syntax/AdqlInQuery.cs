namespace TypedTap.Adql.Syntax;

/// <summary>A test against the rows of a subquery of one column.</summary>
public sealed record AdqlInQuery(AdqlExpression Operand, AdqlQuery Query, bool Negated = false) : AdqlCondition
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitInQuery(this);
}
