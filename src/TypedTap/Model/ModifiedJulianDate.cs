using System.Globalization;

namespace TypedTap;

/// <summary>
/// Modified Julian dates, days since 1858-11-17T00:00:00, as archives keep times of observations. Taken for UTC; where an archive means
/// another time scale, results are off by what that differs (TAI: 37 seconds since 2017).
/// </summary>
public static class ModifiedJulianDate
{
    private static readonly DateTime Epoch = new(1858, 11, 17, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The time of a date. A double holds it to about a microsecond.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is not a number, or not of the years 1 to 9999.</exception>
    public static DateTime ToUtc(double date)
    {
        // Days and the rest of a day apart: together they would have too few digits.
        var days = Math.Floor(date);
        var earliest = (DateTime.MinValue - Epoch).TotalDays;
        var latest = (DateTime.MaxValue - Epoch).TotalDays;
        if (!(days >= earliest && days < latest - 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(date), date,
                string.Create(CultureInfo.InvariantCulture, $"{date} is no modified Julian date of the years 1 to 9999."));
        }

        return Epoch.AddTicks(((long)days * TimeSpan.TicksPerDay) + (long)Math.Round((date - days) * TimeSpan.TicksPerDay));
    }

    /// <summary>The date of a time, for conditions: <c>r.MjdObs &gt;= ModifiedJulianDate.FromUtc(night)</c>.</summary>
    /// <param name="time">The time; one without a kind is taken for UTC, as everywhere in queries.</param>
    public static double FromUtc(DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
        var ticks = utc.Ticks - Epoch.Ticks;
        var days = Math.Floor(ticks / (double)TimeSpan.TicksPerDay);
        return days + ((ticks - ((long)days * TimeSpan.TicksPerDay)) / (double)TimeSpan.TicksPerDay);
    }
}
