using System.Globalization;

namespace TypedTap.Uws.Reading;

/// <summary>
/// Times as job services write them: ISO 8601 with <c>Z</c>, <c>+02:00</c>, <c>+0800</c>, <c>+02</c> or no zone, with fractions or
/// without.
/// </summary>
internal static class UwsTime
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd",
    ];

    /// <summary>Reads a time.</summary>
    /// <param name="text">The text, trimmed.</param>
    /// <param name="time">The time, with the zone that it was written in.</param>
    /// <param name="hasZone">Whether it had one; otherwise it is taken for UTC.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time, out bool hasZone)
    {
        time = default;
        hasZone = TryZone(text, out var zone, out var rest);
        Span<char> form = stackalloc char[64];
        if (rest.Length > form.Length)
            return false;
        rest.CopyTo(form);
        form = form[..rest.Length];
        // A blank in place of the T, and more decimals than a tick has.
        if (form.Length > 10 && form[10] is ' ' or 't')
            form[10] = 'T';
        var point = form.IndexOfAny('.', ',');
        if (point >= 0)
        {
            form[point] = '.';
            if (form[(point + 1)..].ContainsAnyExceptInRange('0', '9'))
                return false;
            form = form[..Math.Min(form.Length, point + 8)];
        }

        if (!DateTime.TryParseExact(form, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return false;

        // At the edges of the calendar the instant would not fit.
        var utc = local.Ticks - zone.Ticks;
        if (utc < DateTimeOffset.MinValue.Ticks || utc > DateTimeOffset.MaxValue.Ticks)
            return false;
        time = new DateTimeOffset(local, zone);
        return true;
    }

    /// <summary>A time as requests have it: UTC with a Z (DALI 1.1, section 3.1.2), to the second.</summary>
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static bool TryZone(ReadOnlySpan<char> text, out TimeSpan zone, out ReadOnlySpan<char> rest)
    {
        zone = TimeSpan.Zero;
        rest = text;
        if (text is [.., 'Z' or 'z'])
        {
            rest = text[..^1].TrimEnd();
            return true;
        }

        // Signs before the time of day part the date.
        var time = text.IndexOfAny('T', 't', ' ');
        var sign = time < 0 ? -1 : text[time..].LastIndexOfAny('+', '-');
        if (sign < 0)
            return false;
        sign += time;
        var digits = text[(sign + 1)..];
        if (!TryHoursAndMinutes(digits, out var hours, out var minutes) || hours > 14 || minutes > 59 || (hours == 14 && minutes > 0))
            return false;
        zone = new TimeSpan(hours, minutes, 0);
        if (text[sign] == '-')
            zone = -zone;
        rest = text[..sign].TrimEnd();
        return true;
    }

    private static bool TryHoursAndMinutes(ReadOnlySpan<char> text, out int hours, out int minutes)
    {
        hours = minutes = 0;
        return text.Length switch
        {
            2 => Number(text, out hours),
            4 => Number(text[..2], out hours) && Number(text[2..], out minutes),
            5 when text[2] == ':' => Number(text[..2], out hours) && Number(text[3..], out minutes),
            _ => false,
        };
    }

    private static bool Number(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
