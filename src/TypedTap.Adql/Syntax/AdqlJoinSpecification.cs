namespace TypedTap.Adql.Syntax;

/// <summary>How the rows of a join find their partners.</summary>
public abstract record AdqlJoinSpecification : AdqlNode;
