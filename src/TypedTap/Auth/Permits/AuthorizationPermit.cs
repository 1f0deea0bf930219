using System.Net.Http.Headers;
using System.Text;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>A value of the Authorization header.</summary>
internal sealed class AuthorizationPermit : Permit
{
    private readonly string _scheme;
    private readonly string _value;

    private AuthorizationPermit(string scheme, string value, DateTimeOffset issued, DateTimeOffset? expires)
        : base(issued, expires)
    {
        _scheme = scheme;
        _value = value;
    }

    /// <summary>A bearer token (RFC 6750 §2.1); white space around it is taken off.</summary>
    /// <param name="token">The token.</param>
    /// <param name="issued">When it was asked for.</param>
    /// <param name="expires">When it expires; null: what it says itself.</param>
    /// <param name="source">Where it comes from, for the message.</param>
    /// <exception cref="TapAuthenticationException">It has characters in it that no token has.</exception>
    public static AuthorizationPermit Bearer(string token, DateTimeOffset issued, DateTimeOffset? expires, string source)
    {
        var value = token.Trim();
        return SecretCharacters.AreVisible(value)
            ? new AuthorizationPermit("Bearer", value, issued, expires ?? JsonWebToken.ExpiryOf(value))
            : throw SecretCharacters.Unusable($"The token from {source}", "a token is letters, digits and -._~+/= without blanks");
    }

    /// <summary>User name and password (RFC 7617, in UTF-8).</summary>
    /// <exception cref="TapAuthenticationException">The user name has a colon in it, or one of the two a control character.</exception>
    public static AuthorizationPermit Basic(RevealedLogin login, DateTimeOffset issued)
    {
        if (login.UserName.Contains(':', StringComparison.Ordinal))
            throw SecretCharacters.Unusable("The user name", "HTTP Basic has no way to send a user name with a colon");
        if (login.UserName.Any(char.IsControl) || login.Password.Any(char.IsControl))
        {
            throw SecretCharacters.Unusable(
                "The user name or the password", "HTTP Basic has no way to send control characters, like line breaks");
        }

        return new AuthorizationPermit(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(login.UserName + ":" + login.Password)), issued, expires: null);
    }

    public override KeyValuePair<string, string>? Shown => new("Authorization", $"{_scheme} {SecretText.Hidden}");

    public override void Apply(HttpRequestHeaders headers) => headers.Authorization = new AuthenticationHeaderValue(_scheme, _value);

    public override bool IsIn(HttpRequestHeaders sent) => sent.Authorization?.Parameter == _value;

    public override bool IsSameAs(Permit other) => other is AuthorizationPermit same && same._scheme == _scheme && same._value == _value;
}
