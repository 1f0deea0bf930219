namespace TypedTap.Adql.Syntax;

/// <summary>
/// A query in parentheses that has a TOP, an order or an offset of its own and gets an order or an offset around that:
/// <c>(SELECT TOP 5 a FROM t) ORDER BY b</c> sorts five rows, <c>SELECT TOP 5 a FROM t ORDER BY b</c> takes the first five of all.
/// Parentheses that change nothing leave no trace in the tree.
/// </summary>
/// <param name="Inner">The query inside.</param>
public sealed record AdqlNestedQuery(AdqlQuery Inner) : AdqlQuery
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitNestedQuery(this);
}
