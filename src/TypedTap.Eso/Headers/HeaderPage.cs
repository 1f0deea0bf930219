using AngleSharp.Html.Parser;

namespace TypedTap.Eso.Headers;

/// <summary>The page that the archive shows a header in.</summary>
internal static class HeaderPage
{
    /// <summary>The text of the first <c>pre</c>; null where there is none.</summary>
    public static string? TextOf(string page)
    {
        using var document = new HtmlParser().ParseDocument(page);
        return document.QuerySelector("pre")?.TextContent is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim('\r', '\n') : null;
    }
}
