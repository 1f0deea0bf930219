namespace TypedTap.Testing.Engine.Grouping;

internal static class FiniteSum
{
    /// <summary>The sum of two numbers; infinite only if one of them is, as in PostgreSQL.</summary>
    public static double Of(double sum, double value)
    {
        var result = sum + value;
        return double.IsInfinity(result) && double.IsFinite(sum) && double.IsFinite(value)
            ? throw new EngineException("A SUM or an AVG is too large for a double.")
            : result;
    }
}
