namespace TypedTap.Adql.Syntax;

/// <summary>A set function over the rows of a group. <c>ALL</c>, the default, is not kept apart.</summary>
/// <param name="Function">Which.</param>
/// <param name="Argument">What is aggregated.</param>
/// <param name="Distinct">True if equal values count once.</param>
public sealed record AdqlAggregate(AdqlAggregateFunction Function, AdqlExpression Argument, bool Distinct = false) : AdqlExpression
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitAggregate(this);
}
