namespace TypedTap.Adql.Syntax;

/// <summary>One sort key: the name of a result column, the only form that ADQL 2.0 and 2.1 share.</summary>
public sealed record AdqlOrderItem(AdqlColumn Column, bool Descending = false) : AdqlNode;
