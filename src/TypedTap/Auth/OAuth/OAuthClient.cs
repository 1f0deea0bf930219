using TypedTap.Adql;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>A registered client of an OAuth 2.0 or OpenID Connect server, and where that server is.</summary>
public sealed record OAuthClient
{
    /// <summary>The client's id.</summary>
    public required string ClientId { get; init; }

    /// <summary>The client's secret; null for public clients.</summary>
    public TapSecret? ClientSecret { get; init; }

    /// <summary>How the client's secret is sent.</summary>
    public OAuthClientAuthentication ClientAuthentication { get; init; }

    /// <summary>
    /// The issuer, like <c>https://login.example.org/realms/archive</c>: its endpoints are found in the documents that it
    /// publishes (OpenID Connect Discovery 1.0 §4, RFC 8414). Needed unless <see cref="TokenEndpoint"/> is given.
    /// </summary>
    /// <exception cref="ArgumentException">It is not https (or http on this machine).</exception>
    public Uri? Issuer { get; init => field = value is null ? null : LoginUrl.Check(value, nameof(Issuer)); }

    /// <summary>Where tokens are given (RFC 6749 §3.2), in place of discovery.</summary>
    /// <exception cref="ArgumentException">It is not https (or http on this machine).</exception>
    public Uri? TokenEndpoint { get; init => field = value is null ? null : LoginUrl.Check(value, nameof(TokenEndpoint)); }

    /// <summary>Where device logins begin (RFC 8628 §3.1), in place of discovery.</summary>
    /// <exception cref="ArgumentException">It is not https (or http on this machine).</exception>
    public Uri? DeviceEndpoint { get; init => field = value is null ? null : LoginUrl.Check(value, nameof(DeviceEndpoint)); }

    /// <summary>
    /// Further origins at which the endpoints of the issuer may be. Those on the issuer's own origin are trusted; others are
    /// refused unless they are named here, because secrets are sent there.
    /// </summary>
    public ValueList<Uri> EndpointOrigins { get; init; } = [];

    /// <summary>What is asked for, separated by blanks, like <c>openid offline_access</c>; null for the server's default.</summary>
    public string? Scope { get; init; }

    /// <summary>The member of the answer that is the bearer token; some archives want the <c>id_token</c>.</summary>
    public string TokenMember { get; init; } = "access_token";

    /// <summary>Where the server is, for messages.</summary>
    internal string Name => HttpOrigin.Of(Issuer ?? TokenEndpoint ?? DeviceEndpoint!).Host;

    /// <summary>Checks that it says where to ask.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    internal OAuthClient Check(string parameterName, bool device = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ClientId, parameterName);
        return Issuer is not null || (TokenEndpoint is not null && (!device || DeviceEndpoint is not null))
            ? this
            : throw new ArgumentException(
                device
                    ? "The client says neither its Issuer nor both TokenEndpoint and DeviceEndpoint, so there is nowhere to ask."
                    : "The client says neither its Issuer nor its TokenEndpoint, so there is nowhere to ask.",
                parameterName);
    }
}
