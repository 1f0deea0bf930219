using System.Globalization;

namespace TypedTap.Metadata;

/// <summary>Which texts are values of a column, so that they can mean "no value" there, and what values they are.</summary>
internal static class NullValueRule
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly string[] Times = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The value as the column's C# type has it; null if the text is none.</summary>
    public static object? Parse(string text, TapTypeKind kind) => kind switch
    {
        TapTypeKind.String => text,
        TapTypeKind.UnsignedByte when byte.TryParse(text, Whole, Culture, out var number) => number,
        TapTypeKind.Short when short.TryParse(text, Whole, Culture, out var number) => number,
        TapTypeKind.Int when int.TryParse(text, Whole, Culture, out var number) => number,
        TapTypeKind.Long when long.TryParse(text, Whole, Culture, out var number) => number,

        // Neither NaN nor an infinity: ADQL has no literal for them, and a reader takes NaN for null anyhow.
        TapTypeKind.Float when float.TryParse(text, Number, Culture, out var number) && Math.Abs(number) <= float.MaxValue => number,
        TapTypeKind.Double when double.TryParse(text, Number, Culture, out var number) && Math.Abs(number) <= double.MaxValue => number,
        TapTypeKind.Timestamp when DateTime.TryParseExact(
            text, Times, Culture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) =>
            time,
        TapTypeKind.Guid when Guid.TryParseExact(text, "D", out var id) => id,
        _ => null,
    };

    /// <summary>Why the text can't mean "no value", to be read after the text; null if it can.</summary>
    public static string? FindFault(string text, TapType type, bool isBoolean)
    {
        if (isBoolean && (text is "0" or "1"))
            return "is true or false in a column with \"boolean\"";
        if (Parse(text, type.Kind) is not null)
            return null;
        return type.Kind switch
        {
            TapTypeKind.UnsignedByte => WholeFrom(byte.MinValue, byte.MaxValue),
            TapTypeKind.Short => WholeFrom(short.MinValue, short.MaxValue),
            TapTypeKind.Int => WholeFrom(int.MinValue, int.MaxValue),
            TapTypeKind.Long => WholeFrom(long.MinValue, long.MaxValue),
            TapTypeKind.Float or TapTypeKind.Double => "is no finite number of the column's type",
            TapTypeKind.Timestamp => "is no time such as 1900-01-01T00:00:00",
            TapTypeKind.Guid => "is no UUID",
            _ => "can't be compared with the values of this column, which are no single numbers, texts or times",
        };
    }

    private static string WholeFrom(long min, long max) => $"is no whole number from {min.ToString(Culture)} to {max.ToString(Culture)}";
}
