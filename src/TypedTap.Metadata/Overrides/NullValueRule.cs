using System.Globalization;

namespace TypedTap.Metadata;

/// <summary>Which texts are values of a column, so that they can mean "no value" there.</summary>
internal static class NullValueRule
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly string[] Times = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>Why the text can't mean "no value", to be read after the text; null if it can.</summary>
    public static string? FindFault(string text, TapType type, bool isBoolean)
    {
        if (isBoolean && (text is "0" or "1"))
            return "is true or false in a column with \"boolean\"";
        return type.Kind switch
        {
            TapTypeKind.String => null,
            TapTypeKind.UnsignedByte => Integer(text, byte.MinValue, byte.MaxValue),
            TapTypeKind.Short => Integer(text, short.MinValue, short.MaxValue),
            TapTypeKind.Int => Integer(text, int.MinValue, int.MaxValue),
            TapTypeKind.Long => Integer(text, long.MinValue, long.MaxValue),
            TapTypeKind.Float => Floating(text, float.MaxValue),
            TapTypeKind.Double => Floating(text, double.MaxValue),
            TapTypeKind.Timestamp => DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? null
                : "is no time such as 1900-01-01T00:00:00",
            TapTypeKind.Guid => Guid.TryParseExact(text, "D", out _) ? null : "is no UUID",
            _ => "can't be compared with the values of this column, which are no single numbers, texts or times",
        };
    }

    private static string? Integer(string text, long min, long max) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max
            ? null
            : $"is no whole number from {min.ToString(CultureInfo.InvariantCulture)} to {max.ToString(CultureInfo.InvariantCulture)}";

    // NaN is "no value" in a floating-point column without being told so.
    private static string? Floating(string text, double max) =>
        double.TryParse(text, Number, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) <= max
            ? null
            : "is no finite number of the column's type";
}
