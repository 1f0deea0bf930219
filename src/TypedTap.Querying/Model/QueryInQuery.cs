namespace TypedTap.Querying.Model;

/// <summary>Whether a value is among those of a subquery. As in C#, a null is among them if there is one.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Query">The subquery, with one value a row.</param>
/// <param name="Negated">True for "is none of".</param>
public sealed record QueryInQuery(QueryExpression Operand, QueryModel Query, bool Negated = false) : QueryPredicate;
