namespace TypedTap.Querying.Model;

/// <summary>Whether a subquery, which may use the columns of the queries around it, has a row.</summary>
/// <param name="Query">The subquery; what it selects does not matter.</param>
/// <param name="Negated">True for "has none".</param>
public sealed record QueryExists(QueryBody Query, bool Negated = false) : QueryPredicate;
