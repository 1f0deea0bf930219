namespace TypedTap.Adql.Syntax;

/// <summary>Conditions of which one must hold; at least two.</summary>
public sealed record AdqlOr(ValueList<AdqlCondition> Terms) : AdqlCondition
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitOr(this);
}
