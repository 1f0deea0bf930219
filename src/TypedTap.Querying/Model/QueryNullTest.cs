namespace TypedTap.Querying.Model;

/// <summary>Whether a value is null, or, negated, is not.</summary>
public sealed record QueryNullTest(QueryExpression Operand, bool Negated = false) : QueryPredicate;
