namespace TypedTap.Http;

/// <summary>URLs as they may be printed: without user information and without the values of parameters that carry secrets.</summary>
internal static class SafeUrl
{
    private const string Hidden = "***";

    private static readonly string[] SecretWords =
    [
        "token", "password", "passwd", "pwd", "secret", "apikey", "api_key", "api-key", "accesskey", "access_key", "signature",
        "credential", "session", "ticket", "auth",
    ];

    /// <summary>The same URL without its secrets; this very object when there are none.</summary>
    public static Uri Redact(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || (url.UserInfo.Length == 0 && url.Query.Length <= 1 && url.Fragment.Length == 0))
            return url;

        // Fragments never reach a server, but tokens have been seen in them.
        return new UriBuilder(url)
        {
            UserName = "",
            Password = "",
            Fragment = "",
            Query = RedactQuery(url.Query),
        }.Uri;
    }

    /// <summary>The text of <see cref="Redact"/>, escaped, on one line.</summary>
    public static string Print(Uri url)
    {
        var safe = Redact(url);
        return safe.IsAbsoluteUri ? safe.AbsoluteUri : ServerText.Clean(safe.OriginalString);
    }

    private static string RedactQuery(string query)
    {
        var pairs = query.TrimStart('?').Split('&');
        for (var i = 0; i < pairs.Length; i++)
        {
            var equals = pairs[i].IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0 && IsSecret(Uri.UnescapeDataString(pairs[i][..equals])))
                pairs[i] = pairs[i][..(equals + 1)] + Hidden;
        }

        return string.Join('&', pairs);
    }

    private static bool IsSecret(string name) =>
        name.Equals("sig", StringComparison.OrdinalIgnoreCase)
        || name.Equals("key", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(SecretWords, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
