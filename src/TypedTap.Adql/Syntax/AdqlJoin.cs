namespace TypedTap.Adql.Syntax;

/// <summary>An inner join. ON is not optional: VOLLT-based services refuse a join without.</summary>
public sealed record AdqlJoin(AdqlTableReference Left, AdqlTable Right, AdqlCondition On) : AdqlTableReference;
