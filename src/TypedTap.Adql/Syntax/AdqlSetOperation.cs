namespace TypedTap.Adql.Syntax;

/// <summary>
/// Two queries combined (ADQL 2.1 BNF: query_set_expression). Order and offset of the whole stand here, those of an operand in it.
/// </summary>
/// <param name="Operator">How they are combined.</param>
/// <param name="All">True if duplicates are kept.</param>
/// <param name="Left">The first query, which gives the columns their names.</param>
/// <param name="Right">The second query.</param>
public sealed record AdqlSetOperation(AdqlSetOperator Operator, bool All, AdqlQuery Left, AdqlQuery Right) : AdqlQuery
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitSetOperation(this);
}
