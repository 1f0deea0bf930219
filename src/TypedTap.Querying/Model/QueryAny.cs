using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>Conditions of which one must hold.</summary>
public sealed record QueryAny(ValueList<QueryPredicate> Terms) : QueryPredicate;
