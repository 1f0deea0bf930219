namespace TypedTap.Http;

/// <summary>The base URL of a service, as users give it, and the URLs of its resources.</summary>
internal static class ServiceUrl
{
    /// <summary>Checks a base URL and takes the slashes off its end.</summary>
    /// <exception cref="ArgumentException">
    /// It is not an absolute http(s) URL, or it has user information, a query or a fragment.
    /// </exception>
    public static Uri Normalize(Uri url, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(url, parameterName);
        if (!url.IsAbsoluteUri)
            throw new ArgumentException("The URL of a service is absolute, like https://archive.example.org/tap.", parameterName);

        // The URL is not repeated here: what stands before the @ may be a password.
        if (url.UserInfo.Length > 0)
        {
            throw new ArgumentException(
                "The URL of the service has a user name or password in it (before the @), where logs would show it: leave it out.",
                parameterName);
        }

        if (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            throw new ArgumentException($"The URL of a service starts with https:// or http://, not with {url.Scheme}:.", parameterName);

        if (url.Query.Length > 1 || url.Fragment.Length > 1)
        {
            throw new ArgumentException(
                "The URL of the service has a query (?) or a fragment (#). Resource names are appended to it: give the part before that.",
                parameterName);
        }

        return new Uri(url.GetLeftPart(UriPartial.Path).TrimEnd('/'), UriKind.Absolute);
    }

    /// <summary>
    /// Appends a resource to a base URL. <c>new Uri(base, relative)</c> would replace the last segment of a base URL
    /// without a slash at its end (https://archive.eso.org/tap_obs + sync gives https://archive.eso.org/sync).
    /// </summary>
    public static Uri Append(Uri baseUrl, string resource) =>
        new(baseUrl.AbsoluteUri.TrimEnd('/') + "/" + resource, UriKind.Absolute);
}
