using System.Runtime.CompilerServices;

namespace TypedTap.Votable.Cells;

/// <summary>
/// Timestamps of DALI 1.1, section 3.3.3, with the liberties that services take: a blank for the T, a trailing Z or an
/// offset from UTC, seconds left out. Digits beyond the 100 nanoseconds that <see cref="DateTime"/> holds are cut;
/// 24:00:00 is midnight of the next day, and a leap second (:60) the second after it.
/// </summary>
internal static class DaliTimestamp
{
    private const int PlainLength = 19;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTime value)
    {
        if (text.Length == PlainLength && TryPlain(text, out value))
            return true;
        text = text.Trim(" \t\r\n"u8);
        value = default;
        if (!TryDate(ref text, out var date))
            return false;
        if (text.IsEmpty || text is [(byte)'Z'] or [(byte)'z'])
        {
            value = date;
            return true;
        }

        if (text[0] is not ((byte)'T' or (byte)'t' or (byte)' '))
            return false;
        text = text[1..].TrimStart((byte)' ');
        if (!TryTime(ref text, out var time) || !TryOffset(text, out var offset))
            return false;
        var ticks = date.Ticks + time - offset;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return false;
        value = new DateTime(ticks, DateTimeKind.Utc);
        return true;
    }

    /// <summary>YYYY-MM-DDThh:mm:ss, as most timestamps are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryPlain(ReadOnlySpan<byte> text, out DateTime value)
    {
        value = default;
        int year = (100 * Two(text, 0)) + Two(text, 2), month = Two(text, 5), day = Two(text, 8);
        int hour = Two(text, 11), minute = Two(text, 14), second = Two(text, 17);
        var isTime = text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':'
            && year >= 1 && month is >= 1 and <= 12 && day >= 1 && (uint)hour < 24 && (uint)minute < 60 && (uint)second < 60;
        if (!isTime || day > DateTime.DaysInMonth(year, month))
            return false;
        value = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc);
        return true;
    }

    /// <summary>Two digits, or a negative number that no sum with others makes positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        uint tens = text[at] - (uint)'0', ones = text[at + 1] - (uint)'0';
        return tens <= 9 && ones <= 9 ? (int)((10 * tens) + ones) : -10_000;
    }

    private static bool TryDate(ref ReadOnlySpan<byte> text, out DateTime date)
    {
        date = default;
        if (!TryNumber(ref text, 4, out var year) || !TrySkip(ref text, '-') || !TryNumber(ref text, 2, out var month)
            || !TrySkip(ref text, '-') || !TryNumber(ref text, 2, out var day))
        {
            return false;
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        return true;
    }

    private static bool TryTime(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (!TryNumber(ref text, 2, out var hour) || !TrySkip(ref text, ':') || !TryNumber(ref text, 2, out var minute))
            return false;
        var second = 0;
        var fraction = 0L;
        if (TrySkip(ref text, ':'))
        {
            if (!TryNumber(ref text, 2, out second) || !TryFraction(ref text, out fraction))
                return false;
        }

        ticks = (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond) + fraction;
        return minute < 60 && second <= 60 && (hour < 24 || ticks == TimeSpan.TicksPerDay);
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty || text[0] is not ((byte)'.' or (byte)','))
            return true;
        text = text[1..];
        var unit = TimeSpan.TicksPerSecond / 10;
        var digits = 0;
        while (digits < text.Length && text[digits] is >= (byte)'0' and <= (byte)'9')
        {
            ticks += (text[digits] - '0') * unit;
            unit /= 10;
            digits++;
        }

        text = text[digits..];
        return true;
    }

    /// <summary>Nothing, Z, UTC, or ±hh, ±hhmm, ±hh:mm.</summary>
    private static bool TryOffset(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        text = text.TrimStart((byte)' ');
        if (text.IsEmpty || text is [(byte)'Z'] or [(byte)'z'] || text.SequenceEqual("UTC"u8))
            return true;
        var sign = text[0] == (byte)'-' ? -1 : 1;
        if (text[0] is not ((byte)'+' or (byte)'-'))
            return false;
        text = text[1..];
        if (!TryNumber(ref text, 2, out var hours))
            return false;
        TrySkip(ref text, ':');
        var minutes = 0;
        if (!text.IsEmpty && !TryNumber(ref text, 2, out minutes))
            return false;
        ticks = sign * ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute;
        return text.IsEmpty && hours <= 24 && minutes < 60;
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> text, int digits, out int value)
    {
        value = 0;
        if (text.Length < digits)
            return false;
        foreach (var digit in text[..digits])
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            value = (value * 10) + (digit - '0');
        }

        text = text[digits..];
        return true;
    }

    private static bool TrySkip(ref ReadOnlySpan<byte> text, char expected)
    {
        if (text.IsEmpty || text[0] != expected)
            return false;
        text = text[1..];
        return true;
    }
}
