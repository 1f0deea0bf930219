namespace TypedTap.Adql.Syntax;

/// <summary>Texts joined by <c>||</c>; at least two.</summary>
public sealed record AdqlConcatenation(ValueList<AdqlExpression> Operands) : AdqlExpression
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitConcatenation(this);
}
