namespace TypedTap.Querying.Model;

/// <summary>A condition that must not hold; the normalizer moves it into the leaves.</summary>
public sealed record QueryNot(QueryPredicate Operand) : QueryPredicate;
