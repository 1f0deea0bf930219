namespace TypedTap.Adql.Syntax;

/// <summary>A table in a FROM clause.</summary>
/// <param name="Name">The table's name as published.</param>
/// <param name="Alias">The name by which the query refers to it, as written; or null.</param>
public sealed record AdqlTable(AdqlTableName Name, string? Alias) : AdqlTableReference
{
    /// <summary>A table by its published name, such as <c>ivoa.ObsCore</c> or <c>"J/A+A/416/1117/table8"</c>.</summary>
    /// <param name="published">The name as published; see <see cref="AdqlTableName.Parse"/>.</param>
    /// <param name="alias">The name by which the query refers to it, or null.</param>
    /// <exception cref="FormatException">That is not the name of a table.</exception>
    public AdqlTable(string published, string? alias = null)
        : this(AdqlTableName.Parse(published), alias)
    {
    }

    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitTable(this);
}
