namespace TypedTap.Querying.Model;

/// <summary>An inner join with one more table.</summary>
public sealed record QueryJoin(QuerySource Source, QueryPredicate On);
