namespace TypedTap.Querying.Model;

/// <summary>One sort key.</summary>
public sealed record QueryOrder(QueryExpression Key, bool Descending);
