using System.Net.Http.Headers;

namespace TypedTap.Http;

/// <summary>How we introduce ourselves to services.</summary>
internal static class UserAgent
{
    private static readonly string Version = typeof(UserAgent).Assembly.GetName().Version?.ToString(3) ?? "0";
    private static readonly string Own = "TypedTap/" + Version;

    /// <summary>Name and version of this library, for people.</summary>
    public static string Product { get; } = "TypedTap " + Version;

    /// <summary>The header's text: the caller's product, if there is one, and ours.</summary>
    /// <exception cref="ArgumentException">The caller's text is not a list of products and comments (RFC 9110 §10.1.5).</exception>
    public static string Build(string? product, string parameterName)
    {
        if (string.IsNullOrWhiteSpace(product))
            return Own;

        using var probe = new HttpRequestMessage();
        if (!probe.Headers.UserAgent.TryParseAdd(product))
            throw new ArgumentException("UserAgent must be a product name, like \"MyPipeline/1.2 (contact@example.org)\".", parameterName);
        return $"{product} {Own}";
    }

    /// <summary>Puts the text into the headers of a message.</summary>
    public static void Apply(string text, HttpRequestHeaders headers) => headers.TryAddWithoutValidation("User-Agent", text);
}
