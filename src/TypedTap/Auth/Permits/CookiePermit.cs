using System.Net.Http.Headers;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>The value of the Cookie header: one cookie or several (RFC 6265 §5.4), as they were given, quotes included.</summary>
internal sealed class CookiePermit : Permit
{
    private readonly string _header;

    private CookiePermit(string header, DateTimeOffset issued, DateTimeOffset? expires)
        : base(issued, expires) => _header = header;

    /// <summary>Cookies of these names and values.</summary>
    /// <exception cref="TapAuthenticationException">A name or a value has characters in it that would end it.</exception>
    public static CookiePermit Of(
        IEnumerable<KeyValuePair<string, string>> cookies, DateTimeOffset issued, DateTimeOffset? expires, string source)
    {
        var pairs = cookies.ToList();
        return pairs.TrueForAll(pair => SecretCharacters.IsToken(pair.Key) && SecretCharacters.IsCookieValue(pair.Value))
            ? new CookiePermit(string.Join("; ", pairs.Select(pair => pair.Key + "=" + pair.Value)), issued, expires)
            : throw SecretCharacters.Unusable(
                $"The cookie from {source}", "a cookie has no semicolons, control characters or letters beyond ASCII in its value");
    }

    public override KeyValuePair<string, string>? Shown =>
        new("Cookie", _header[..(_header.IndexOf('=', StringComparison.Ordinal) + 1)] + SecretText.Hidden);

    public override void Apply(HttpRequestHeaders headers)
    {
        headers.Remove("Cookie");
        headers.TryAddWithoutValidation("Cookie", _header);
    }

    public override bool IsIn(HttpRequestHeaders sent) =>
        sent.NonValidated.TryGetValues("Cookie", out var values) && values.Contains(_header);

    public override bool IsSameAs(Permit other) => other is CookiePermit same && same._header == _header;
}
