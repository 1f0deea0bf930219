using System.Globalization;
using TypedTap.Adql;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Angles in base 60: <c>3:34:45.4</c>, <c>3h34m45.4s</c>, <c>-0d15m0s</c>, also with blanks.</summary>
internal static class Sexagesimal
{
    /// <param name="text">The angle.</param>
    /// <param name="first">The letter of the first part: h or d.</param>
    /// <param name="span">Where the call is.</param>
    /// <returns>The value in units of the first part.</returns>
    public static double Read(string text, char first, AdqlSpan span)
    {
        var rest = text.Trim();
        var sign = rest.StartsWith('-') ? -1 : 1;
        if (rest.Length > 0 && rest[0] is '+' or '-')
            rest = rest[1..];
        var parts = rest.ToLowerInvariant().TrimEnd('s').Split([':', ' ', first, 'm'], StringSplitOptions.RemoveEmptyEntries);
        var value = 0.0;
        var unit = 1.0;
        foreach (var part in parts)
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                || (unit < 1 && number >= 60))
            {
                throw Malformed(text, first, span);
            }

            value += number * unit;
            unit /= 60;
        }

        return parts.Length is >= 1 and <= 3 ? sign * value : throw Malformed(text, first, span);
    }

    private static EngineException Malformed(string text, char first, AdqlSpan span) =>
        new($"'{text}' is no angle in base 60; write it as 3:34:45.4 or 3{first}34m45.4s.", span);
}
