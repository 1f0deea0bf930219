namespace TypedTap.Http;

/// <summary>
/// URLs as they may be printed: without user information and without the values of parameters, in path or query, that carry secrets.
/// </summary>
internal static class SafeUrl
{
    private const string PermitsFollow = "/files/";

    /// <summary>The same URL without its secrets; this very object when there are none.</summary>
    public static Uri Redact(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || (url.UserInfo.Length == 0 && url.Query.Length <= 1 && url.Fragment.Length == 0
            && !url.AbsolutePath.Contains(';', StringComparison.Ordinal)
            && !url.AbsolutePath.Contains(PermitsFollow, StringComparison.Ordinal)))
        {
            return url;
        }

        // Fragments never reach a server, but tokens have been seen in them.
        return new UriBuilder(url)
        {
            UserName = "",
            Password = "",
            Fragment = "",
            Path = RedactPath(url.AbsolutePath),
            Query = RedactQuery(url.Query),
        }.Uri;
    }

    /// <summary>The text of <see cref="Redact"/>, escaped, on one line.</summary>
    public static string Print(Uri url)
    {
        var safe = Redact(url);
        return safe.IsAbsoluteUri ? safe.AbsoluteUri : SecretText.Hide(ServerText.Clean(safe.OriginalString));
    }

    // Old services separate with semicolons, but a secret may as well have one in it.
    private static string RedactQuery(string query)
    {
        var pairs = query.TrimStart('?').Split('&');
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = HasSecretName(pairs[i]) ? RedactPair(pairs[i]) : string.Join(';', pairs[i].Split(';').Select(RedactPair));
        return string.Join('&', pairs);
    }

    private static string RedactPath(string path)
    {
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
            segments[i] = string.Join(';', segments[i].Split(';').Select(static (part, at) => at == 0 ? part : RedactPair(part)));

        // CADC's storage takes a permit in the path, between its own name and that of the file: /minoc/files/PERMIT/cadc:CFHT/x.fits.
        for (var i = 2; i < segments.Length; i++)
        {
            if (segments[i - 2] == PermitsFollow.Trim('/') && segments[i - 1].Length > 0 && HasScheme(segments[i])
                && !HasScheme(segments[i - 1]))
            {
                segments[i - 1] = SecretText.Hidden;
            }
        }

        return string.Join('/', segments);
    }

    private static bool HasScheme(string segment)
    {
        var text = Uri.UnescapeDataString(segment);
        return text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Uri.CheckSchemeName(text[..colon]);
    }

    private static bool HasSecretName(string pair) =>
        pair.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals
            && SecretText.IsSecretName(Uri.UnescapeDataString(pair[..equals]));

    private static string RedactPair(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return pair;

        // A value may be a URL with secrets of its own, like that of a page to return to.
        var value = Uri.UnescapeDataString(pair[(equals + 1)..]);
        return HasSecretName(pair) || SecretText.Hide(value) != value
            ? pair[..(equals + 1)] + SecretText.Hidden
            : pair;
    }
}
