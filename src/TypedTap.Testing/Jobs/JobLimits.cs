using System.Globalization;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing.Jobs;

/// <summary>What clients may ask of a job's times (UWS 1.1 §2.2.3).</summary>
internal static class JobLimits
{
    /// <summary>A hundred years: whatever is longer is "no limit" too.</summary>
    private const long MostSeconds = 100L * 365 * 24 * 3600;

    /// <summary>The duration that is granted; zero, no limit, is the largest of all.</summary>
    public static TimeSpan Duration(TimeSpan asked, EmbeddedProfile profile) =>
        profile.LongestExecutionDuration is { } longest && (asked == TimeSpan.Zero || asked > longest) ? longest : asked;

    /// <exception cref="RefusedException">It is no number of seconds.</exception>
    public static TimeSpan ReadDuration(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds > MostSeconds ? 0 : seconds)
            : throw new RefusedException(400, $"EXECUTIONDURATION is '{text}', not a number of seconds.");

    /// <exception cref="RefusedException">It is no time.</exception>
    public static DateTimeOffset ReadTime(string text, string name = "DESTRUCTION")
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time)
            ? time
            : throw new RefusedException(400, $"{name} is '{text}', not a time.");
    }
}
