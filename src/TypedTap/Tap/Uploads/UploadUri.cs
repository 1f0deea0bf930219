using TypedTap.Http;

namespace TypedTap.Tap;

/// <summary>
/// The rule for URIs that a service is to fetch a table from: it does so with its own rights, and writes them into its logs.
/// </summary>
internal static class UploadUri
{
    /// <exception cref="ArgumentException">A service could not, or should not, be sent there.</exception>
    public static string Check(Uri uri, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(uri, parameterName);
        if (!uri.IsAbsoluteUri)
        {
            throw new ArgumentException(
                "The service fetches the table itself, so its URI is absolute, like https://archive.example.org/my.vot.", parameterName);
        }

        // None of these messages repeats the URI: it may have the secret in it that it is refused for.
        if (uri.Scheme is not ("http" or "https" or "ftp"))
        {
            throw new ArgumentException(
                $"Services fetch tables from http, https and ftp URIs, not from {uri.Scheme}: ones. For a file of this machine use TapUpload.FromFile, for a "
                + "VOSpace TapUpload.FromVoSpace.",
                parameterName);
        }

        if (uri.UserInfo.Length > 0)
        {
            throw new ArgumentException(
                "The URI of the upload has a user name or password in it, which the service's logs would show: leave it out.",
                parameterName);
        }

        if (!ReferenceEquals(SafeUrl.Redact(uri), uri) && SafeUrl.Redact(uri).AbsoluteUri != uri.AbsoluteUri)
        {
            throw new ArgumentException(
                "The URI of the upload has a fragment (#), or what looks like a secret (a token, a signature) in it, which the service's logs would show: "
                + "download the table, and upload it with TapUpload.FromStream.",
                parameterName);
        }

        return WithoutSeparator(uri.AbsoluteUri, parameterName);
    }

    /// <exception cref="ArgumentException">It is no place in a VOSpace, or has a secret in it.</exception>
    public static string CheckVoSpace(string location, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location, parameterName);
        var isVoSpace = location.StartsWith("vos:", StringComparison.OrdinalIgnoreCase)
            && !location.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c));
        if (!isVoSpace || location.AsSpan().ContainsAny('#', '@') || SecretText.Hide(location) != location)
        {
            throw new ArgumentException(
                "A place in a VOSpace is written like vos://cadc.nrc.ca~vault/me/mine.vot, without blanks, fragments (#) or secrets.",
                parameterName);
        }

        return WithoutSeparator(location, parameterName);
    }

    private static string WithoutSeparator(string text, string parameterName) => text.Contains(';', StringComparison.Ordinal)
        ? throw new ArgumentException(
            "The URI of the upload has a semicolon in it, which separates uploads from each other: write it as %3B.", parameterName)
        : text;
}
