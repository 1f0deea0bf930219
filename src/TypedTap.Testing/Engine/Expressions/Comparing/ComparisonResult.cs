using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>What an order of two values makes of a comparison.</summary>
internal static class ComparisonResult
{
    public static Truth Of(AdqlComparisonOperator comparison, int order)
    {
        var holds = comparison switch
        {
            AdqlComparisonOperator.Equal => order == 0,
            AdqlComparisonOperator.NotEqual => order != 0,
            AdqlComparisonOperator.Less => order < 0,
            AdqlComparisonOperator.LessOrEqual => order <= 0,
            AdqlComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
        return holds ? Truth.True : Truth.False;
    }
}
