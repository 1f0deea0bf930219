namespace TypedTap.Adql.Syntax;

/// <summary>Conditions that must all hold; at least two.</summary>
public sealed record AdqlAnd(ValueList<AdqlCondition> Terms) : AdqlCondition;
