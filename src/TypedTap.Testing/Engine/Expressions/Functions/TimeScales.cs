namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Days of astronomers, without corrections for time scales.</summary>
internal static class TimeScales
{
    private static readonly DateTime ModifiedEpoch = new(1858, 11, 17, 0, 0, 0, DateTimeKind.Utc);

    public static double ModifiedJulianDate(DateTime time) => (time - ModifiedEpoch).Ticks / (double)TimeSpan.TicksPerDay;

    public static double JulianDate(DateTime time) => ModifiedJulianDate(time) + 2400000.5;
}
