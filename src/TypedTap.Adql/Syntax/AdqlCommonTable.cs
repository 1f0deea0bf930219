namespace TypedTap.Adql.Syntax;

/// <summary>A common table expression: <c>name AS (query)</c>.</summary>
/// <param name="Name">The name as written, quotes included.</param>
/// <param name="Query">What it stands for.</param>
public sealed record AdqlCommonTable(string Name, AdqlQuery Query) : AdqlNode
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitCommonTable(this);
}
