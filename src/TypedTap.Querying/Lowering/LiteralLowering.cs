using System.Globalization;
using TypedTap.Adql.Syntax;
using TypedTap.Metadata;
using TypedTap.Querying.Dialects;

namespace TypedTap.Querying.Lowering;

/// <summary>
/// Values as literals. ADQL has no bind parameters, so this is the barrier against injection: what the service addressed
/// might read differently from how it was meant is refused.
/// </summary>
internal sealed class LiteralLowering(QueryDialect dialect)
{
    /// <summary>The literal for a value.</summary>
    public AdqlExpression Lower(object value) => value switch
    {
        string text => new AdqlString(Checked(text)),
        char c => new AdqlString(Checked(c.ToString())),
        bool truth => new AdqlString(truth ? dialect.Traits.TrueText : dialect.Traits.FalseText),
        Guid id => new AdqlString(id.ToString("D", CultureInfo.InvariantCulture)),
        DateTime time => new AdqlString(Timestamp(time)),
        DateTimeOffset time => new AdqlString(Timestamp(time.UtcDateTime)),
        double number => Double(number),
        // The exact value: a REAL column compares as a double, so that 0.1 would not be found by its short form.
        float number => Double(number),
        decimal number => AdqlLiteral.Of(number),
        ulong number => AdqlLiteral.Of((decimal)number),
        sbyte or byte or short or ushort or int or uint or long => AdqlLiteral.Of(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => throw new TapQueryNotSupportedException(
            $"A value of type {value.GetType()}", "a query", "ADQL has no literal for it",
            "compare with a number, string, bool, DateTime or Guid"),
    };

    private static AdqlExpression Double(double number) => double.IsNaN(number) || double.IsInfinity(number)
        ? throw new TapQueryNotSupportedException(
            number.ToString(CultureInfo.InvariantCulture), "a query", "ADQL has no literal for it",
            "test the column for null, or leave the bound out")
        : AdqlLiteral.Of(number);

    /// <summary>A DALI timestamp in UTC (DALI 1.1 section 3.3.3), as short as the value allows.</summary>
    private static string Timestamp(DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
        return utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
    }

    /// <summary>The literal for a pattern of LIKE.</summary>
    public AdqlExpression Pattern(string pattern) => new AdqlString(Checked(pattern, isPattern: true));

    private string Checked(string text, bool isPattern = false)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && dialect.Literals != StringLiteralRule.Standard)
                throw Refused("a backslash", "services of the DaCHS family read it as an escape, which could end the string early");
            if (c == '%' && !isPattern && dialect.Literals != StringLiteralRule.Standard)
                throw Refused("a percent sign", "services of the DaCHS family double it outside of LIKE and then find nothing");
            if (c is '\t' or '\n' or '\r' && dialect.Literals == StringLiteralRule.Standard)
                continue;
            if (char.IsControl(c))
                throw Refused($"the control character U+{(int)c:X4}", "services read it differently or refuse it");
            if (char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
                throw Refused("half of a surrogate pair", "it is no character and can't be sent");
        }

        return text;
    }

    private static TapQueryNotSupportedException Refused(string what, string why) => new(
        "A string with " + what, "a query to this service", why,
        "leave it out of the value or use StartsWith, which is made exact on the client, or, if you know that the service takes standard literals, say so with TapClientOptions.StringLiterals");
}
