namespace TypedTap.Adql.Syntax;

/// <summary>Conditions that must all hold; at least two.</summary>
public sealed record AdqlAnd(ValueList<AdqlCondition> Terms) : AdqlCondition
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitAnd(this);
}
