using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>Texts joined; null if one of them is.</summary>
/// <param name="Operands">The texts, at least two.</param>
public sealed record QueryConcatenation(ValueList<QueryExpression> Operands) : QueryExpression;
