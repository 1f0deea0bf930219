namespace TypedTap.Adql;

/// <summary>What the grammar asks for at a place where a value stands.</summary>
internal enum AdqlSlot
{
    /// <summary>value_expression: anything.</summary>
    Value,

    /// <summary>numeric_value_expression, also the left operand of <c>+</c> and <c>-</c>.</summary>
    Numeric,

    /// <summary>term: the right operand of <c>+</c> and <c>-</c>, the left one of <c>*</c> and <c>/</c>.</summary>
    Term,

    /// <summary>factor: the right operand of <c>*</c> and <c>/</c>.</summary>
    Factor,

    /// <summary>numeric_primary: what a sign stands before.</summary>
    NumericPrimary,

    /// <summary>character_value_expression</summary>
    Text,

    /// <summary>character_factor: an operand of <c>||</c>.</summary>
    TextOperand,

    /// <summary>geometry_value_expression</summary>
    Geometry,
}
