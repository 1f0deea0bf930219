namespace TypedTap.Querying.Model;

/// <summary>Whether an ADQL function that answers 1 or 0, such as CONTAINS or INTERSECTS, answers 1.</summary>
public sealed record QueryFunctionTest(QueryCall Call, bool Negated = false) : QueryPredicate;
