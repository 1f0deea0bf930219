using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TypedTap.Http;

namespace TypedTap.Testing.Recording;

/// <summary>Takes secrets out of what is written down.</summary>
internal sealed partial class SecretScrubber(KnownSecrets known)
{
    private const int LinesAtOnce = 8 << 10;

    private static readonly string[] OpenHeaders = ["WWW-Authenticate", "X-VO-Authenticated"];

    public KnownSecrets Known => known;

    /// <summary>The value of a header. What it hides is remembered.</summary>
    public string Header(string name, string value)
    {
        if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase))
        {
            known.LearnAuthorization(value);
            return SecretText.Hidden;
        }

        if (name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
            return Cookie(value);
        if (name.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
            return string.Join("; ", value.Split(';', StringSplitOptions.TrimEntries).Select(Cookie));
        if (OpenHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
            return known.Remove(SecretText.Hide(value));
        if (known.IsSecretName(name))
        {
            known.Learn(value);
            return SecretText.Hidden;
        }

        return Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? Url(url) : Text(value);
    }

    /// <summary>The value of a parameter. What it hides is remembered.</summary>
    public string Field(string name, string value)
    {
        if (!known.IsSecretName(name))
            return known.Remove(value);
        known.Learn(value);
        return SecretText.Hidden;
    }

    public string Url(Uri url)
    {
        foreach (var pair in url.Query.TrimStart('?').Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && known.IsSecretName(Uri.UnescapeDataString(pair[..equals])))
                known.Learn(Uri.UnescapeDataString(pair[(equals + 1)..]));
        }

        if (url.UserInfo.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon)
            known.Learn(Uri.UnescapeDataString(url.UserInfo[(colon + 1)..]));
        return Data(SafeUrl.Print(url));
    }

    /// <summary>A text of people or of a service.</summary>
    public string Text(string text) => Data(MayHaveSecret(text) ? SecretText.Hide(text) : text);

    // Looking at every letter for all patterns is slow: they need one of these.
    private static bool MayHaveSecret(string text) => text.AsSpan().IndexOfAny('=', ':') >= 0
        || text.Contains("eyJ", StringComparison.OrdinalIgnoreCase) || text.Contains("bearer", StringComparison.OrdinalIgnoreCase);

    /// <summary>A piece of a table or of XML: known secrets, and parameters in URLs. Nothing that rows could look like by chance.</summary>
    public string Data(string text) => known.Remove(Parameter().Replace(text, match =>
    {
        if (!known.IsSecretName(match.Groups["name"].Value))
            return match.Value;
        return match.Groups["kept"].Value + SecretText.Hidden;
    }));

    /// <summary>JSON without the values of members that hold secrets.</summary>
    private byte[] Json(byte[] text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
                Copy(document.RootElement, writer);
            return stream.ToArray();
        }
        catch (JsonException)
        {
            return Lines(text);
        }
    }

    /// <summary>Text in UTF-8, some lines at a time, since patterns have a limit of time. No secret goes over lines but a key, which was
    /// looked for.</summary>
    private byte[] Lines(byte[] text)
    {
        if (!TextBytes.Are(text))
            return text;
        using var safe = new MemoryStream(text.Length);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var end = EndOfLines(rest);
            safe.Write(Encoding.UTF8.GetBytes(Lines(Encoding.UTF8.GetString(rest[..end]))));
            rest = rest[end..];
        }

        return safe.ToArray();
    }

    private string Lines(string text)
    {
        try
        {
            return Text(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // A line so long that it could not be looked through.
            return SecretText.Hidden + '\n';
        }
    }

    // A name of a secret, or "bearer", may stand at the end of a line and its value in the next one.
    private static int EndOfLines(ReadOnlySpan<byte> text)
    {
        for (var i = LinesAtOnce; i < text.Length - 1; i++)
        {
            if (text[i] == '\n' && text[i - 1] is not ((byte)':' or (byte)'r' or (byte)'R') && text[i + 1] != ':')
                return i + 1;
        }

        return text.Length;
    }

    private void Copy(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    if (member.Value.ValueKind == JsonValueKind.String && known.IsSecretName(member.Name)
                        && !member.Name.EndsWith("type", StringComparison.OrdinalIgnoreCase))
                    {
                        known.Learn(member.Value.GetString());
                        writer.WriteStringValue(SecretText.Hidden);
                    }
                    else
                    {
                        Copy(member.Value, writer);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Copy(item, writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Text(element.GetString()!));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    /// <summary>A whole body, byte for byte but for its secrets.</summary>
    public byte[] Body(byte[] body, BodyKind kind) => kind switch
    {
        BodyKind.Binary => body,
        BodyKind.Data => Encoding.Latin1.GetBytes(Data(Encoding.Latin1.GetString(body))),
        _ when body.AsSpan().IndexOf("-----BEGIN"u8) >= 0 && TextBytes.Are(body) => Encoding.UTF8.GetBytes(SecretText.Hidden),
        BodyKind.Json => Json(body),
        _ => Lines(body),
    };

    private string Cookie(string cookie)
    {
        var end = cookie.IndexOf(';', StringComparison.Ordinal);
        var pair = end < 0 ? cookie : cookie[..end];
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return SecretText.Hidden;
        known.Learn(pair[(equals + 1)..].Trim().Trim('"'));
        return pair[..(equals + 1)] + SecretText.Hidden + (end < 0 ? "" : cookie[end..]);
    }

    [GeneratedRegex(
        """(?<kept>(\?|&amp;|&)(?<name>[\w.\-]{1,60})=)[^\s&;"'<>]+""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
