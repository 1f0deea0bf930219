using System.Text;
using System.Text.RegularExpressions;
using TypedTap.Testing.Wire;

namespace TypedTap.Testing;

/// <summary>Puts the proxy's origin for the upstream's in an answer.</summary>
internal static class UrlRewriter
{
    public static WireAnswer Rewrite(WireAnswer answer, string from, string to)
    {
        if (answer.Headers.Find("Location") is { } location)
            answer = answer with { Headers = answer.Headers.With(["Location"], ("Location", Replace(location, from, to))) };
        var type = answer.Headers.Find("Content-Type") ?? "";
        if (!type.Contains("xml", StringComparison.OrdinalIgnoreCase) || answer.Body.Length == 0)
            return answer;
        // Latin-1 keeps every byte as it is, whatever the encoding of the document.
        var body = Encoding.Latin1.GetBytes(Replace(Encoding.Latin1.GetString(answer.Body), from, to));
        return WireReader.IsChunked(answer.Headers) ? answer with { Body = body } : answer.WithBody(body);
    }

    /// <summary>Only where the origin ends there: http://127.0.0.1:80 is not the beginning of http://127.0.0.1:8080.</summary>
    private static string Replace(string text, string from, string to) =>
        Regex.Replace(text, Regex.Escape(from) + @"(?!\d)", _ => to, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(30));
}
