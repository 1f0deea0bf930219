namespace TypedTap.Http;

/// <summary>Time limits as options have them.</summary>
internal static class TimeLimit
{
    /// <summary>The limit itself, if it is one that timers can keep.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Neither positive (and at most 24 days) nor <see cref="Timeout.InfiniteTimeSpan"/>.
    /// </exception>
    public static TimeSpan Check(TimeSpan value, string name) =>
        value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue)
            ? value
            : throw new ArgumentOutOfRangeException(
                name, value, "A time limit is positive and at most 24 days, or Timeout.InfiniteTimeSpan for none.");
}
