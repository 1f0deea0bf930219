namespace TypedTap.Adql.Syntax;

/// <summary>A null test; ADQL's grammar allows it on columns only.</summary>
public sealed record AdqlIsNull(AdqlColumn Column, bool Negated = false) : AdqlCondition
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitIsNull(this);
}
