using System.Globalization;

namespace TypedTap.Adql;

/// <summary>Numbers and strings as ADQL literals: the one place where a value becomes query text.</summary>
internal static class AdqlLiteralText
{
    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Double(double value)
    {
        RequireFinite(value);
        var text = value.ToString("R", CultureInfo.InvariantCulture);
#if NETSTANDARD2_0
        // Old runtimes have doubles whose "R" is another double.
        if (double.Parse(text, CultureInfo.InvariantCulture) != value)
            text = value.ToString("G17", CultureInfo.InvariantCulture);
#endif
        return Approximate(text);
    }

    public static string Single(float value)
    {
        RequireFinite(value);
        var text = value.ToString("R", CultureInfo.InvariantCulture);
#if NETSTANDARD2_0
        if (float.Parse(text, CultureInfo.InvariantCulture) != value)
            text = value.ToString("G9", CultureInfo.InvariantCulture);
#endif
        return Approximate(text);
    }

    public static string Decimal(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string String(string value) => "'" + value.Replace("'", "''") + "'";

    private static void RequireFinite(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(
                nameof(value), value, "ADQL has no literal for NaN or an infinity; test the column with IS NULL or leave the bound out.");
        }
    }

    private static string Approximate(string text) => text.IndexOf('.') < 0 && text.IndexOf('E') < 0 ? text + ".0" : text;
}
