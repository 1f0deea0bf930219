namespace TypedTap.Metadata.Json;

/// <summary>
/// What the format asks of the address of a service. Generated code makes a <see cref="Uri"/> of it, and a text that is none
/// would be found out no sooner than when the program runs. The JSON Schema of the format says the same.
/// </summary>
internal static class JsonUrl
{
    /// <summary>Why this is not the base URL of a service, to be read after "but"; null if it is one.</summary>
    public static string? FindFault(string url)
    {
        if (url.Length == 0)
            return "is empty";
        var start = SchemeLength(url);
        if (start == 0)
            return $"'{url}' does not begin with http:// or https://";
        var end = url.IndexOf('/', start);
        var authority = end < 0 ? url.Substring(start) : url.Substring(start, end - start);
        if (authority.IndexOf('@') >= 0)
            return "has a user name in it, which is no part of a snapshot"; // and may be a secret: not repeated here
        if (url.IndexOf('?') >= 0)
            return $"'{url}' has a query (?)";
        if (url.IndexOf('#') >= 0)
            return $"'{url}' has a fragment (#)";
        if (url.Any(static c => c is '\\' || char.IsWhiteSpace(c) || char.IsControl(c)))
            return $"'{url}' has a character that no URL has";
        if (authority.Length == 0)
            return $"'{url}' names no host";
        return Uri.TryCreate(url, UriKind.Absolute, out _) ? null : $"'{url}' is none";
    }

    private static int SchemeLength(string url)
    {
        foreach (var scheme in (string[])["https://", "http://"])
        {
            if (url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return scheme.Length;
        }

        return 0;
    }
}
