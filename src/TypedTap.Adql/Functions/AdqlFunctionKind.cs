namespace TypedTap.Adql;

/// <summary>The groups of built-in functions.</summary>
public enum AdqlFunctionKind
{
    /// <summary>Mathematical (BNF: math_function).</summary>
    Mathematical,

    /// <summary>Trigonometric (BNF: trig_function).</summary>
    Trigonometric,

    /// <summary>
    /// A geometry function with a numeric value: AREA, COORD1, COORD2, DISTANCE, CONTAINS, INTERSECTS (BNF: numeric_geometry_function).
    /// </summary>
    GeometryToNumber,

    /// <summary>COORDSYS (BNF: string_geometry_function).</summary>
    GeometryToText,

    /// <summary>
    /// A geometry function with a geometry as its value: BOX, CENTROID, CIRCLE, POINT, POLYGON, REGION (BNF: geometry_value_function).
    /// </summary>
    Geometry,

    /// <summary>LOWER, UPPER (BNF: case_folding_function).</summary>
    Text,

    /// <summary>COALESCE (BNF: coalesce_expression).</summary>
    Conditional,

    /// <summary>IN_UNIT; ADQL 2.1.</summary>
    Unit,
}
