using System.Text.Json;
using System.Text.RegularExpressions;
using TypedTap.Http;

namespace TypedTap.Testing.Recording;

/// <summary>Takes secrets out of what is written down.</summary>
internal sealed partial class SecretScrubber(KnownSecrets known)
{
    private static readonly string[] OpenHeaders = ["WWW-Authenticate", "X-VO-Authenticated"];

    public KnownSecrets Known => known;

    /// <summary>The value of a header. What it hides is remembered.</summary>
    public string Header(string name, string value)
    {
        if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || name.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase))
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
    public string Text(string text) => Data(SecretText.Hide(text));

    /// <summary>A piece of a table or of XML: known secrets, and parameters in URLs. Nothing that rows could look like by chance.</summary>
    public string Data(string text) => known.Remove(Parameter().Replace(text, match =>
    {
        if (!known.IsSecretName(match.Groups["name"].Value))
            return match.Value;
        return match.Groups["kept"].Value + SecretText.Hidden;
    }));

    /// <summary>JSON without the values of members that hold secrets.</summary>
    public string Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
                Copy(document.RootElement, writer);
            return System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }
        catch (JsonException)
        {
            return Text(text);
        }
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
                    if (member.Value.ValueKind == JsonValueKind.String && known.IsSecretName(member.Name) && !member.Name.EndsWith("type", StringComparison.OrdinalIgnoreCase))
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
    public byte[] Body(byte[] body, string? mediaType) => BodyKinds.Of(mediaType) switch
    {
        BodyKind.Binary => body,
        BodyKind.Data => System.Text.Encoding.Latin1.GetBytes(Data(System.Text.Encoding.Latin1.GetString(body))),
        _ when body.AsSpan().IndexOf("-----BEGIN"u8) >= 0 => System.Text.Encoding.UTF8.GetBytes(SecretText.Hidden),
        BodyKind.Json => System.Text.Encoding.UTF8.GetBytes(Json(System.Text.Encoding.UTF8.GetString(body))),
        _ => System.Text.Encoding.UTF8.GetBytes(Text(System.Text.Encoding.UTF8.GetString(body))),
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
        """(?<kept>(\?|&amp;|&)(?<name>[\w.\-]{1,60})=)[^\s&;"'<>]+""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
