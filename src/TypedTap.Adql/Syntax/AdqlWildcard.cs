namespace TypedTap.Adql.Syntax;

/// <summary>All columns, <c>*</c>, which stands alone in its select list, or all columns of one table, <c>t.*</c>.</summary>
/// <param name="Table">The table's name or alias, or null for all tables.</param>
public sealed record AdqlWildcard(AdqlTableName? Table = null) : AdqlSelectElement
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitWildcard(this);
}
