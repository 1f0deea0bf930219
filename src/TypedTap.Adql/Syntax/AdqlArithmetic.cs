namespace TypedTap.Adql.Syntax;

/// <summary>Two operands and an arithmetic operator.</summary>
public sealed record AdqlArithmetic(AdqlArithmeticOperator Operator, AdqlExpression Left, AdqlExpression Right) : AdqlExpression
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitArithmetic(this);
}
