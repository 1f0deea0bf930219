using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// CONTAINS and INTERSECTS of intervals (DALI 1.1 section 3.3.5), as CADC has them: CONTAINS(5.5E-7, energy_bounds). Bounds are included.
/// </summary>
internal static class Intervals
{
    /// <returns>Null if no argument is an array.</returns>
    public static Operand? TryCompile(string name, Operand first, Operand second)
    {
        var isConstant = first.IsConstant && second.IsConstant;
        return (first, second) switch
        {
            (Operand<double> or Operand<long>, Operand<Array> interval) =>
                Of(Numbers.Of(first), interval, static (x, a) => Contains(a, x, x), isConstant),
            (Operand<Array> one, Operand<Array> other) when name == "CONTAINS" =>
                Of(one, other, static (inner, outer) => Contains(outer, Lower(inner), Upper(inner)), isConstant),
            (Operand<Array> one, Operand<Array> other) =>
                Of(one, other, static (a, b) => Lower(a) <= Upper(b) && Lower(b) <= Upper(a), isConstant),
            (Operand<Array> interval, Operand<double> or Operand<long>) when name == "INTERSECTS" =>
                Of(Numbers.Of(second), interval, static (x, a) => Contains(a, x, x), isConstant),
            _ => null,
        };
    }

    private static FunctionOperand<T1, T2, long> Of<T1, T2>(Operand<T1> first, Operand<T2> second, Func<T1, T2, bool> test, bool isConstant)
        where T1 : notnull
        where T2 : notnull => new(first, second, (x, y) => test(x, y) ? 1 : 0) { Type = EngineType.Int, IsConstant = isConstant };

    private static bool Contains(Array interval, double lower, double upper) => Lower(interval) <= lower && upper <= Upper(interval);

    private static double Lower(Array interval) => Bound(interval, 0);

    private static double Upper(Array interval) => Bound(interval, 1);

    private static double Bound(Array interval, int index) => interval switch
    {
        double[] { Length: 2 } numbers => numbers[index],
        long[] { Length: 2 } numbers => numbers[index],
        _ => throw new EngineException("CONTAINS and INTERSECTS take shapes, or intervals, which are arrays of two numbers."),
    };
}
