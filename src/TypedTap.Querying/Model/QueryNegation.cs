namespace TypedTap.Querying.Model;

/// <summary>A value with its sign changed.</summary>
public sealed record QueryNegation(QueryExpression Operand) : QueryExpression;
