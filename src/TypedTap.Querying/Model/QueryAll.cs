using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>Conditions that must all hold.</summary>
public sealed record QueryAll(ValueList<QueryPredicate> Terms) : QueryPredicate;
