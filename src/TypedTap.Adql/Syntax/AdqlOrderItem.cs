namespace TypedTap.Adql.Syntax;

/// <summary>One sort key.</summary>
/// <param name="Key">
/// What is sorted by: the name of a result column (the only form that every service takes) or, as a plain number, its position
/// from 1; ADQL 2.1 allows any expression.
/// </param>
/// <param name="Descending">True for DESC.</param>
public sealed record AdqlOrderItem(AdqlExpression Key, bool Descending = false) : AdqlNode
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitOrderItem(this);
}
