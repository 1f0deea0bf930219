namespace TypedTap.Adql;

/// <summary>Which production of the grammar a value expression is, as far as it decides where the expression may stand.</summary>
internal enum AdqlShape
{
    /// <summary>value_expression_primary: a literal, a column, an aggregate, CAST, COALESCE, anything in parentheses.</summary>
    Primary,

    /// <summary>numeric_value_function</summary>
    NumericFunction,

    /// <summary>string_value_function</summary>
    TextFunction,

    /// <summary>geometry_value_function</summary>
    GeometryFunction,

    /// <summary>user_defined_function, which may be any of the three.</summary>
    UserFunction,

    /// <summary>A factor with a sign.</summary>
    Signed,

    /// <summary>A term with <c>*</c> or <c>/</c>.</summary>
    Product,

    /// <summary>A sum or a difference.</summary>
    Sum,

    /// <summary>concatenation</summary>
    Concatenation,

    /// <summary>NULL, by the letter a value expression of its own; VOLLT and DaCHS take it as an operand too.</summary>
    Null,
}
