namespace TypedTap.Adql.Syntax;

/// <summary>A node of the ADQL syntax tree: immutable, compared by structure.</summary>
public abstract record AdqlNode;
