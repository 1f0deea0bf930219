using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>
/// The part of the grammar that is about kinds of values (BNF: value_expression and below). Parser and writer
/// share it: what the one refuses, the other puts in parentheses, which make a value_expression_primary of anything.
/// </summary>
internal static class AdqlGrammar
{
    /// <summary>The shape of an expression that is written without parentheses around it.</summary>
    public static AdqlShape ShapeOf(AdqlExpression expression, AdqlVersion version) => expression switch
    {
        AdqlNull => AdqlShape.Null,
        AdqlUnary => AdqlShape.Signed,
        AdqlConcatenation => AdqlShape.Concatenation,
        AdqlArithmetic { Operator: AdqlArithmeticOperator.Add or AdqlArithmeticOperator.Subtract } => AdqlShape.Sum,
        AdqlArithmetic => AdqlShape.Product,
        AdqlFunction function => ShapeOf(BuiltIn(function.Name, version)),
        _ => AdqlShape.Primary,
    };

    /// <summary>True if an expression of the shape may stand in the slot as it is.</summary>
    public static bool Fits(AdqlSlot slot, AdqlShape shape, AdqlVersion version) => shape switch
    {
        AdqlShape.Primary => true,
        AdqlShape.Null => slot != AdqlSlot.Geometry,
        AdqlShape.UserFunction => slot != AdqlSlot.Geometry || version >= AdqlVersion.V2_1,
        AdqlShape.NumericFunction => slot is AdqlSlot.Value or (>= AdqlSlot.Numeric and <= AdqlSlot.NumericPrimary),
        AdqlShape.Signed => slot is AdqlSlot.Value or (>= AdqlSlot.Numeric and <= AdqlSlot.Factor),
        AdqlShape.Product => slot is AdqlSlot.Value or AdqlSlot.Numeric or AdqlSlot.Term,
        AdqlShape.Sum => slot is AdqlSlot.Value or AdqlSlot.Numeric,
        AdqlShape.TextFunction => slot is AdqlSlot.Value or AdqlSlot.Text or AdqlSlot.TextOperand,
        AdqlShape.Concatenation => slot is AdqlSlot.Value or AdqlSlot.Text,
        AdqlShape.GeometryFunction => slot is AdqlSlot.Value or AdqlSlot.Geometry,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "Not a shape."),
    };

    /// <summary>The slot of an argument; the geometry functions take texts, numbers and positions in several orders.</summary>
    public static AdqlSlot ArgumentSlot(AdqlBuiltInFunction? function, AdqlExpression argument, AdqlVersion version) => function switch
    {
        null or { Kind: AdqlFunctionKind.Conditional } => AdqlSlot.Value,
        { Kind: AdqlFunctionKind.Text } or { Name: "REGION" } => AdqlSlot.Text,
        { Kind: AdqlFunctionKind.GeometryToText } or { Name: "AREA" or "CENTROID" or "CONTAINS" or "INTERSECTS" } => AdqlSlot.Geometry,
        { Kind: AdqlFunctionKind.Geometry or AdqlFunctionKind.GeometryToNumber } when IsGeometry(argument, version) => AdqlSlot.Geometry,
        _ => AdqlSlot.Numeric,
    };

    /// <summary>The built-in function that a name means in a version of the language, or null: then it is a user-defined one.</summary>
    public static AdqlBuiltInFunction? BuiltIn(string name, AdqlVersion version) =>
        AdqlFunctions.Find(name) is { } function && (function.Since <= version || AdqlReservedWords.Contains(name, version))
            ? function
            : null;

    private static bool IsGeometry(AdqlExpression argument, AdqlVersion version) =>
        ShapeOf(argument, version) == AdqlShape.GeometryFunction;

    private static AdqlShape ShapeOf(AdqlBuiltInFunction? function) => function?.Kind switch
    {
        null => AdqlShape.UserFunction,
        AdqlFunctionKind.Geometry => AdqlShape.GeometryFunction,
        AdqlFunctionKind.GeometryToText or AdqlFunctionKind.Text => AdqlShape.TextFunction,
        AdqlFunctionKind.Conditional => AdqlShape.Primary,
        _ => AdqlShape.NumericFunction,
    };
}
