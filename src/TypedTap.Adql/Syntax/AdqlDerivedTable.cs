namespace TypedTap.Adql.Syntax;

/// <summary>A subquery in a FROM clause.</summary>
/// <param name="Query">The subquery.</param>
/// <param name="Alias">Its name as written; ADQL demands one.</param>
public sealed record AdqlDerivedTable(AdqlQuery Query, string Alias) : AdqlTableReference
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitDerivedTable(this);
}
