namespace TypedTap.Querying.Model;

/// <summary>
/// Bounds of right ascension, moved by whole circles. 359.9 less 360 is not -0.1 but near it, and the row at that very bound must not be
/// lost: so they get wider, as far as decimal and binary fractions differ.
/// </summary>
public static class SkyTurns
{
    /// <summary>A lower bound, moved.</summary>
    /// <param name="degrees">The bound.</param>
    /// <param name="turn">By how many degrees, a multiple of 360.</param>
    public static double Lower(double degrees, double turn) => Math.Min(degrees + turn, Decimal(degrees, turn));

    /// <summary>An upper bound, moved.</summary>
    /// <param name="degrees">The bound.</param>
    /// <param name="turn">By how many degrees, a multiple of 360.</param>
    public static double Upper(double degrees, double turn) => Math.Max(degrees + turn, Decimal(degrees, turn));

    // As people reckon. No angle needs numbers so large that they are no decimal.
    private static double Decimal(double degrees, double turn) =>
        Math.Abs(degrees) < 1e9 ? (double)((decimal)degrees + (decimal)turn) : degrees + turn;
}
