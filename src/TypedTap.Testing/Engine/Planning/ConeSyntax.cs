using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>
/// Finds cones: <c>1 = CONTAINS(POINT(a, b), CIRCLE(c, d, r))</c> and <c>DISTANCE(POINT(a, b), POINT(c, d)) &lt; r</c> in all their forms
/// (ADQL 2.1 section 4.2), where both positions are in one frame.
/// </summary>
internal static class ConeSyntax
{
    /// <summary>a, b, c, d and r; or null.</summary>
    public static AdqlExpression[]? Find(AdqlComparison comparison) => comparison switch
    {
        { Operator: AdqlComparisonOperator.Equal, Left: AdqlNumber { Text: "1" }, Right: AdqlFunction { Name: "CONTAINS" } contains } =>
            Contains(contains),
        { Operator: AdqlComparisonOperator.Equal, Right: AdqlNumber { Text: "1" }, Left: AdqlFunction { Name: "CONTAINS" } contains } =>
            Contains(contains),
        { Operator: AdqlComparisonOperator.Less or AdqlComparisonOperator.LessOrEqual, Left: AdqlFunction { Name: "DISTANCE" } distance } =>
            Distance(distance, comparison.Right),
        { Operator: AdqlComparisonOperator.Greater
            or AdqlComparisonOperator.GreaterOrEqual, Right: AdqlFunction { Name: "DISTANCE" } distance } =>
            Distance(distance, comparison.Left),
        _ => null,
    };

    private static AdqlExpression[]? Contains(AdqlFunction contains) =>
        contains.Arguments.Count == 2 && Point(contains.Arguments[0]) is { } point && Circle(contains.Arguments[1]) is { } circle
            ? [.. point, .. circle]
            : null;

    private static AdqlExpression[]? Distance(AdqlFunction distance, AdqlExpression radius) => distance.Arguments.Count switch
    {
        2 when Point(distance.Arguments[0]) is { } first && Point(distance.Arguments[1]) is { } second => [.. first, .. second, radius],
        4 => [.. distance.Arguments, radius],
        _ => null,
    };

    private static AdqlExpression[]? Point(AdqlExpression expression) =>
        expression is AdqlFunction { Name: "POINT" } point && WithoutFrame(point) is { Count: 2 } position ? [.. position] : null;

    private static AdqlExpression[]? Circle(AdqlExpression expression)
    {
        if (expression is not AdqlFunction { Name: "CIRCLE" } circle || WithoutFrame(circle) is not { } arguments)
            return null;
        return arguments.Count switch
        {
            3 => [.. arguments],
            2 when Point(arguments[0]) is { } centre => [.. centre, arguments[1]],
            _ => null,
        };
    }

    // Other frames are left to the functions, which know how to go from one to the other.
    private static List<AdqlExpression>? WithoutFrame(AdqlFunction shape) => shape.Arguments[0] switch
    {
        AdqlString frame when IsDefault(frame.Value) => [.. shape.Arguments.Skip(1)],
        AdqlString => null,
        _ => [.. shape.Arguments],
    };

    private static bool IsDefault(string frame) =>
        frame.Length == 0 || string.Equals(frame.Trim(), "ICRS", StringComparison.OrdinalIgnoreCase);
}
