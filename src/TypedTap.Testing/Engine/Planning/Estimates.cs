using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>Rough guesses of how many rows conditions leave. They choose between plans and change no result.</summary>
internal static class Estimates
{
    private const double SkyInSquareDegrees = 41252.96;

    // Catalogues are denser than the mean of the sky where people look.
    private const double Density = 20;

    public static double Of(IReadOnlyList<Term> terms, double rows)
    {
        foreach (var term in terms)
            rows *= Fraction(term);
        return Math.Max(1, rows);
    }

    /// <summary>The part of the pairs of two parts that a condition leaves.</summary>
    public static double Fraction(Term term)
    {
        if (term.Cone is { } cone)
            return Circle(cone.Radius);
        return term.Equality?.Fraction ?? 0.4;
    }

    private static double Circle(TermSide radius)
    {
        if (!radius.Value.IsConstant || !((Operand<double>)radius.Value).TryGet(new RowCursor(0), out var degrees))
            return 0.001;
        return Math.Clamp(Math.PI * degrees * degrees * Density / SkyInSquareDegrees, 1e-9, 1);
    }
}
