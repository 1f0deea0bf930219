using System.Globalization;
using TypedTap.Adql;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Values of other types read from text and written as text, in PostgreSQL's notation.</summary>
internal static class TextValues
{
    private static readonly string[] WithoutZone =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] TimestampForms = [
        "yyyy-MM-dd", .. WithoutZone, .. WithoutZone.Select(static form => form + "zzz"), .. WithoutZone.Select(static form => form + "zz")
    ];

    /// <summary>
    /// A time as DALI writes it (<c>2020-01-02T03:04:05.678</c>, possibly with Z or a blank for T), in UTC. One with another zone
    /// (<c>+02:00</c>, <c>+0200</c>, <c>+02</c>), of which DALI knows nothing, is the moment that it says. As in columns every 100 ns
    /// count, so that a time finds itself.
    /// </summary>
    public static DateTime Timestamp(string text, AdqlSpan? span)
    {
        var plain = text.AsSpan().Trim();
        if (plain.EndsWith("Z", StringComparison.OrdinalIgnoreCase))
            plain = plain[..^1];
        return DateTimeOffset.TryParseExact(
            plain, TimestampForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : throw new EngineException($"'{text}' is no time; write it as 2020-01-02 or 2020-01-02T03:04:05.", span);
    }

    public static bool Boolean(string text, AdqlSpan? span) => text.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "TRU" or "TR" or "T" or "YES" or "YE" or "Y" or "ON" or "1" => true,
        "FALSE" or "FALS" or "FAL" or "FA" or "F" or "NO" or "N" or "OFF" or "OF" or "0" => false,
        _ => throw new EngineException($"'{text}' is no truth value; write 'true' or 'false'.", span),
    };

    public static long Integer(string text, IntegerWidth width, AdqlSpan? span) =>
        long.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var value)
            && value >= width.Min && value <= width.Max
            ? value
            : throw new EngineException($"'{text}' is no {width.Name}.", span);

    public static double Number(string text, AdqlSpan? span)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            return value;
        return text.Trim().ToUpperInvariant() switch
        {
            "NAN" => double.NaN,
            "INF" or "+INF" or "INFINITY" or "+INFINITY" => double.PositiveInfinity,
            "-INF" or "-INFINITY" => double.NegativeInfinity,
            _ => throw new EngineException($"'{text}' is no number.", span),
        };
    }

    public static string Text(bool value) => value ? "true" : "false";

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The shortest digits that read back to the value: plain from 1E-4 to below 1E15 (1E6 for a float), with an exponent beyond.
    /// </summary>
    public static string Text(double value, bool isSingle)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        var size = Math.Abs(value);
        if (size == 0)
            return double.IsNegative(value) ? "-0" : "0";
        var scientific = isSingle
            ? ((float)value).ToString("E8", CultureInfo.InvariantCulture)
            : value.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = isSingle
            ? ((float)value).ToString("R", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(
            scientific.AsSpan(scientific.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture);
        return exponent < -4 || exponent >= (isSingle ? 6 : 15) ? WithExponent(shortest, exponent) : Plain(shortest, exponent);
    }

    public static string Text(DateTime value) => value.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static string WithExponent(string shortest, int exponent)
    {
        var (sign, digits) = Digits(shortest);
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
    }

    private static string Plain(string shortest, int exponent)
    {
        var (sign, digits) = Digits(shortest);
        if (exponent < 0)
            return sign + "0." + new string('0', -exponent - 1) + digits;
        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0')
            : sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    // The significant digits alone, whatever the notation.
    private static (string Sign, string Digits) Digits(string shortest)
    {
        var sign = shortest[0] == '-' ? "-" : "";
        var mantissa = shortest.AsSpan(sign.Length);
        var e = mantissa.IndexOf('E');
        if (e >= 0)
            mantissa = mantissa[..e];
        var digits = mantissa.ToString().Replace(".", "", StringComparison.Ordinal).Trim('0');
        return (sign, digits.Length == 0 ? "0" : digits);
    }
}
