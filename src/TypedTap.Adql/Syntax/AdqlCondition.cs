namespace TypedTap.Adql.Syntax;

/// <summary>A search condition. ADQL keeps conditions and values apart: a boolean value is not a condition.</summary>
public abstract record AdqlCondition : AdqlNode;
