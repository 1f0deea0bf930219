using System.Net;

namespace TypedTap.Testing.Recording;

/// <summary>Takes urlencoded forms apart.</summary>
internal static class FormReader
{
    /// <summary>The parameters of an urlencoded form.</summary>
    public static IEnumerable<(string Name, string Value)> Urlencoded(string body) =>
        from pair in body.Split('&', StringSplitOptions.RemoveEmptyEntries)
        let cut = pair.IndexOf('=', StringComparison.Ordinal)
        select (Decode(cut < 0 ? pair : pair[..cut]), cut < 0 ? "" : Decode(pair[(cut + 1)..]));

    private static string Decode(string text) => WebUtility.UrlDecode(text);
}
