using System.Globalization;
using System.Text;

namespace TypedTap.Downloads.Names;

/// <summary>
/// The name in a <c>Content-Disposition</c> header (RFC 6266), as it should be and as archives write it: quoted or not, with colons and
/// blanks, in UTF-8 or Latin-1, and <c>filename*</c> (RFC 8187), which counts before <c>filename</c>.
/// </summary>
internal static class ContentDisposition
{
    /// <summary>The name, without a folder; null where there is none.</summary>
    /// <param name="header">The value of the header, a character for each byte.</param>
    public static string? FileName(string? header)
    {
        string? plain = null;
        foreach (var (name, value) in Parameters(header ?? ""))
        {
            if (name.Equals("filename*", StringComparison.OrdinalIgnoreCase) && Extended(value) is { Length: > 0 } extended)
                return LastPart(extended);
            if (name.Equals("filename", StringComparison.OrdinalIgnoreCase) && value.Length > 0)
                plain ??= LastPart(Utf8(value));
        }

        return plain;
    }

    /// <summary>The last part of a path of whatever system (RFC 6266 §4.3); the whole where that would be nothing.</summary>
    public static string LastPart(string path)
    {
        var slash = path.AsSpan().LastIndexOfAny('/', '\\');
        return slash >= 0 && slash < path.Length - 1 ? path[(slash + 1)..] : path;
    }

    // The first part, the type, is one without "=", unless it was forgotten.
    private static IEnumerable<(string Name, string Value)> Parameters(string header)
    {
        var at = 0;
        while (at < header.Length)
        {
            var stop = header.AsSpan(at).IndexOfAny('=', ';');
            if (stop < 0)
                yield break;
            var name = header.AsSpan(at, stop).Trim().ToString();
            at += stop + 1;
            if (header[at - 1] == '=')
                yield return (name, Value(header, ref at));
        }
    }

    private static string Value(string header, ref int at)
    {
        while (at < header.Length && header[at] is ' ' or '\t')
            at++;
        if (at < header.Length && header[at] == '"')
            return Quoted(header, ref at);
        var end = header.IndexOf(';', at);
        var value = end < 0 ? header[at..] : header[at..end];
        at = end < 0 ? header.Length : end + 1;
        return value.Trim();
    }

    // A backslash before anything but a quote or another one is a path of Windows, whatever the standard says.
    private static string Quoted(string header, ref int at)
    {
        var value = new StringBuilder();
        for (at++; at < header.Length && header[at] != '"'; at++)
        {
            if (header[at] == '\\' && at + 1 < header.Length && header[at + 1] is '"' or '\\')
                at++;
            if (at < header.Length)
                value.Append(header[at]);
        }

        var end = at < header.Length ? header.IndexOf(';', at) : -1;
        at = end < 0 ? header.Length : end + 1;
        return value.ToString();
    }

    // UTF-8'en'name%20with%20escapes
    private static string? Extended(string value)
    {
        var parts = value.Trim('"').Split('\'', 3);
        if (parts.Length != 3)
            return null;
        var bytes = new byte[parts[2].Length];
        var count = 0;
        for (var i = 0; i < parts[2].Length; i++)
        {
            if (NameCharacters.IsEscape(parts[2], i))
            {
                bytes[count++] = byte.Parse(parts[2].AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                i += 2;
            }
            else if (parts[2][i] > '\xFF')
            {
                return null;
            }
            else
            {
                bytes[count++] = (byte)parts[2][i];
            }
        }

        return parts[0].ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" => Strict(bytes.AsSpan(0, count)),
            "ISO-8859-1" or "US-ASCII" => Encoding.Latin1.GetString(bytes, 0, count),
            _ => null,
        };
    }

    private static string Utf8(string value)
    {
        if (Ascii.IsValid(value) || value.AsSpan().ContainsAnyExceptInRange('\0', '\xFF'))
            return value;
        return Strict(Encoding.Latin1.GetBytes(value)) ?? value;
    }

    private static string? Strict(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
}
