namespace TypedTap.Adql.Syntax;

/// <summary>Two table references joined.</summary>
/// <param name="Kind">Which rows without a partner are kept.</param>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
/// <param name="Specification">
/// How rows find their partners. Null is within ADQL's grammar and means all with all; VOLLT-based services refuse it, so the parser warns.
/// </param>
public sealed record AdqlJoin(AdqlJoinKind Kind, AdqlTableReference Left, AdqlTableReference Right, AdqlJoinSpecification? Specification)
    : AdqlTableReference
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitJoin(this);
}
