namespace TypedTap.Uws.Reading;

/// <summary>References of documents, resolved.</summary>
internal static class UwsHref
{
    /// <summary>The URL that a reference names; null when it is none, or relative to a URL that is not known.</summary>
    public static Uri? Resolve(string? text, Uri? baseUrl)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        text = text.Trim();
        if (baseUrl is not null)
            return Uri.TryCreate(baseUrl, text, out var resolved) ? resolved : null;

        // Alone, "/path" would be a file on Unix.
        return text[0] is not ('/' or '\\') && Uri.TryCreate(text, UriKind.Absolute, out var absolute) ? absolute : null;
    }

    /// <summary>The URL of a job under that of its list; null when one of them is missing.</summary>
    public static Uri? OfId(string id, Uri? listUrl)
    {
        if (id.Length == 0 || listUrl is null || listUrl.Scheme is not ("http" or "https"))
            return null;
        var list = listUrl.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri($"{list}/{Uri.EscapeDataString(id)}", UriKind.Absolute);
    }

    /// <summary>The last part of the path of a URL, unescaped; "" when there is none.</summary>
    public static string LastSegment(Uri? url)
    {
        if (url is null)
            return "";
        var path = url.GetComponents(UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }
}
