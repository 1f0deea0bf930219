namespace TypedTap.DataLink;

/// <summary>URLs that stand in documents.</summary>
internal static class LinkUrl
{
    /// <summary>
    /// A URL as it can be asked: http or https, with a host, without a login in it, and not on this machine if the document is from another
    /// one. Null for anything else, which stays a text.
    /// </summary>
    /// <param name="text">What the document has.</param>
    /// <param name="baseUrl">Where the document came from: a URL that begins with a slash or a question mark is seen from there.</param>
    public static Uri? Resolve(string? text, Uri? baseUrl)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            return null;
        Uri? url;
        // "/path" alone would be an absolute file URL on Unix.
        if (trimmed[0] is '/' or '?')
        {
            if (baseUrl is null || !Uri.TryCreate(baseUrl, trimmed, out url))
                return null;
        }
        else if (!Uri.TryCreate(trimmed, UriKind.Absolute, out url))
        {
            return null;
        }

        if (url.IsLoopback && baseUrl is { IsLoopback: false })
            return null;
        return (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.Host.Length > 0 && url.UserInfo.Length == 0
            ? url
            : null;
    }

    /// <summary>The same URL with more parameters behind those that it has.</summary>
    public static Uri WithQuery(Uri url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var query = string.Join(
            '&', fields.Select(static field => Uri.EscapeDataString(field.Key) + "=" + Uri.EscapeDataString(field.Value)));
        if (query.Length == 0)
            return url;
        var before = url.Query.TrimStart('?').TrimEnd('&');
        return new UriBuilder(url) { Fragment = "", Query = before.Length == 0 ? query : before + "&" + query }.Uri;
    }
}
