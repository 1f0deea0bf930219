namespace TypedTap.Querying.Model;

/// <summary>
/// A value, or a constant where it is null (C#'s <c>??</c> and <c>GetValueOrDefault</c>). COALESCE is optional even in
/// ADQL 2.1, so the normalizer resolves it where it is compared.
/// </summary>
public sealed record QueryFallback(QueryExpression Operand, QueryConstant Fallback) : QueryExpression;
