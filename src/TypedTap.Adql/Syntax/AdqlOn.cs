namespace TypedTap.Adql.Syntax;

/// <summary><c>ON condition</c></summary>
public sealed record AdqlOn(AdqlCondition Condition) : AdqlJoinSpecification
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitOn(this);
}
