using System.Globalization;
using System.Text;

namespace TypedTap.Conformance.Fuzzing;

/// <summary>Shows any text, lone surrogates and NUL included, as a C# string literal.</summary>
internal static class FuzzText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                >= ' ' and <= '~' => escaped.Append(c),
                _ => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            };
        }

        return escaped.Append('"').ToString();
    }
}
