namespace TypedTap.Adql.Syntax;

/// <summary><c>USING (column, …)</c>: columns that both sides have, merged into one each.</summary>
/// <param name="Columns">The names as written, at least one.</param>
public sealed record AdqlUsing(ValueList<string> Columns) : AdqlJoinSpecification
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitUsing(this);
}
