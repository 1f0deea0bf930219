namespace TypedTap.Adql.Syntax;

/// <summary>What stands in a FROM clause: a table, a subquery or a join.</summary>
public abstract record AdqlTableReference : AdqlNode;
