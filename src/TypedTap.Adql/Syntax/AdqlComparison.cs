namespace TypedTap.Adql.Syntax;

/// <summary>A comparison of two values.</summary>
public sealed record AdqlComparison(AdqlComparisonOperator Operator, AdqlExpression Left, AdqlExpression Right) : AdqlCondition
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitComparison(this);
}
