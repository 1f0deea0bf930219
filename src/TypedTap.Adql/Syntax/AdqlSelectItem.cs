namespace TypedTap.Adql.Syntax;

/// <summary>One column of a result.</summary>
/// <param name="Expression">What it holds.</param>
/// <param name="Alias">Its name as written; needed for everything but a plain column, since services name the rest as they like.</param>
public sealed record AdqlSelectItem(AdqlExpression Expression, string? Alias = null) : AdqlSelectElement
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitSelectItem(this);
}
