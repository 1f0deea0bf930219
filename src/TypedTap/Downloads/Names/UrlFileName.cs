namespace TypedTap.Downloads.Names;

/// <summary>The name of a file whose service gives none, made of its URL.</summary>
internal static class UrlFileName
{
    /// <summary>
    /// The last part of the first URL's path if it looks like a file's, else of the last URL's, else the end of what <c>ID</c> says
    /// (<c>…/links?ID=ivo://eso.org/ID?M.SPHERE…</c>), else the last part of the path, whatever it is.
    /// </summary>
    public static string Of(Uri first, Uri last)
    {
        var (plain, final) = (LastSegment(first), LastSegment(last));
        if (IsFile(plain))
            return plain;
        if (IsFile(final))
            return final;
        if (IdOf(first) is { Length: > 0 } id)
            return id;
        return plain.Length > 0 ? plain : "download";
    }

    private static bool IsFile(string name) => name.LastIndexOf('.') is > 0 and var dot && dot < name.Length - 1;

    private static string LastSegment(Uri url)
    {
        var path = url.AbsolutePath.TrimEnd('/');
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }

    private static string? IdOf(Uri url)
    {
        foreach (var field in url.Query.TrimStart('?').Split('&'))
        {
            if (field.StartsWith("ID=", StringComparison.OrdinalIgnoreCase))
            {
                var id = Uri.UnescapeDataString(field[3..].Replace('+', ' '));
                return id[(id.AsSpan().LastIndexOfAny('/', '?') + 1)..];
            }
        }

        return null;
    }
}
