namespace TypedTap.Adql.Syntax;

/// <summary>What stands in a select list: a value or a wildcard.</summary>
public abstract record AdqlSelectElement : AdqlNode;
