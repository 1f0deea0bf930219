namespace TypedTap.Adql.Syntax;

/// <summary>A table in a FROM clause.</summary>
/// <param name="Name">The table's name as published.</param>
/// <param name="Alias">The name by which the query refers to it, as written; or null.</param>
public sealed record AdqlTable(AdqlTableName Name, string? Alias) : AdqlTableReference
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitTable(this);
}
