namespace TypedTap.Adql.Syntax;

/// <summary>What stands in a FROM clause: a table or a join.</summary>
public abstract record AdqlTableReference : AdqlNode;
