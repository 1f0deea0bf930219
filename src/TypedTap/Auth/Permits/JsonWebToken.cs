using System.Text.Json;

namespace TypedTap.Auth;

/// <summary>When a token says that it expires, if it is a JSON Web Token (RFC 7519). Nothing else in it is looked at.</summary>
internal static class JsonWebToken
{
    private const int SizeLimit = 64 * 1024;

    /// <summary>The latest second that <see cref="DateTimeOffset"/> has.</summary>
    private const double LastSecond = 253402300799;

    /// <summary>The time of <c>exp</c>; null when there is none, or the token is opaque.</summary>
    public static DateTimeOffset? ExpiryOf(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || token.Length > SizeLimit || Decode(parts[1]) is not { } payload)
            return null;

        try
        {
            using var json = JsonDocument.Parse(payload);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("exp", out var exp)
                && exp.ValueKind == JsonValueKind.Number
                && exp.TryGetDouble(out var seconds)
                && seconds is >= 0 and <= LastSecond
                    ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
                    : null;
        }
        catch (JsonException)
        {
            // Three words with dots between them are not yet a JWT.
            return null;
        }
    }

    // The alphabet for URLs: the ordinary decoder fails on - and _, and on missing padding.
    private static byte[]? Decode(string text)
    {
#if NET10_0_OR_GREATER
        try
        {
            return System.Buffers.Text.Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
#else
        if (text.AsSpan().ContainsAny('+', '/'))
            return null;
        var plain = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var bytes = new byte[plain.Length];
        return Convert.TryFromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '='), bytes, out var length) ? bytes[..length] : null;
#endif
    }
}
