using TypedTap.Adql.Syntax;

namespace TypedTap.Querying.Model;

/// <summary>The rows of two queries combined. Equal rows count once, unless all are wanted; NULLs are equal here.</summary>
/// <param name="Operator">How.</param>
/// <param name="All">True if equal rows are kept (UNION ALL).</param>
/// <param name="Left">The first query.</param>
/// <param name="Right">The second, with as many values of the same types.</param>
public sealed record QuerySetOperation(AdqlSetOperator Operator, bool All, QueryBody Left, QueryBody Right) : QueryBody
{
    /// <inheritdoc/>
    public override int Width => Left.Width;

    /// <inheritdoc/>
    public override QueryExpression OutputAt(int ordinal) => Left.OutputAt(ordinal);
}
