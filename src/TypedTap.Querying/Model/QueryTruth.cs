namespace TypedTap.Querying.Model;

/// <summary>A condition whose value is known before the query is sent.</summary>
public sealed record QueryTruth(bool Value) : QueryPredicate;
