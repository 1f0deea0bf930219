namespace TypedTap.Auth;

/// <summary>URLs that passwords and keys are sent to, or come from.</summary>
internal static class LoginUrl
{
    /// <summary>Whether a secret may be sent there: https, or plain http on this machine.</summary>
    public static bool IsSafe(Uri url) =>
        url.IsAbsoluteUri
        && url.UserInfo.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    /// <summary>Checks a URL that the caller gives.</summary>
    /// <exception cref="ArgumentException">It is relative, has user information, or is plain http to another machine.</exception>
    public static Uri Check(Uri url, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(url, parameterName);
        return IsSafe(url)
            ? url
            : throw new ArgumentException(
                "The URL of a login is absolute, https (plain http on this machine only) and has no user information in it: a password "
                + "is never sent where others can read it.",
                parameterName);
    }

    /// <summary>A URL without query and fragment, for messages.</summary>
    public static Uri Shown(Uri url) => new(url.GetLeftPart(UriPartial.Path));
}
