namespace TypedTap.Querying.Model;

/// <summary>
/// A value, or another one of the row where it is null (C#'s <c>??</c>); null if both are. See <see cref="QueryFallback"/> for a constant.
/// </summary>
/// <param name="First">The value.</param>
/// <param name="Second">What stands in for it.</param>
public sealed record QueryCoalesce(QueryExpression First, QueryExpression Second) : QueryExpression;
