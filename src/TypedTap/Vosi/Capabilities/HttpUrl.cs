namespace TypedTap.Vosi;

/// <summary>Texts that should be URLs of the web.</summary>
internal static class HttpUrl
{
    public static Uri? Of(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : null;
}
