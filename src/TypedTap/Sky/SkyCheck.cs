using System.Globalization;

namespace TypedTap.Sky;

/// <summary>Checks of arguments, with messages that say what is allowed.</summary>
internal static class SkyCheck
{
    public static double Finite(double value, string parameter, string what) =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(parameter, value, $"{what} must be a finite number, not {Text(value)}.");

    public static double Declination(double value, string parameter) =>
        value is >= -90 and <= 90
            ? value
            : throw new ArgumentOutOfRangeException(
                parameter, value, $"A declination lies between -90 and +90 degrees; {Text(value)} does not.");

    public static Angle Radius(Angle value, string parameter) =>
        value.InDegrees is >= 0 and <= 180
            ? value
            : throw new ArgumentOutOfRangeException(parameter, value, $"A radius lies between 0 and 180 degrees; {value} does not.");

    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>As much of a text as a message needs.</summary>
    public static string Shorten(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
