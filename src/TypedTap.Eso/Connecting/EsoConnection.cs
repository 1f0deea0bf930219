using TypedTap.Auth;
using TypedTap.Tap;

namespace TypedTap.Eso.Connecting;

/// <summary>Options as a client is made of them.</summary>
/// <param name="Endpoints">Where the archive is.</param>
/// <param name="Client">How its client asks.</param>
/// <param name="OwnCredential">The credential that the archive made, and disposes of.</param>
internal sealed record EsoConnection(EsoEndpoints Endpoints, TapClientOptions Client, TapCredential? OwnCredential)
{
    public static EsoConnection Of(EsoOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (endpoints, client) = (options.Endpoints, options.Client);
        if (options.Login is not null && client.Credential is not null)
        {
            throw new ArgumentException(
                "There are two credentials: leave out EsoOptions.Login or TapClientOptions.Credential.", nameof(options));
        }

        if (options.Login is not null && endpoints.Login is null)
            throw new ArgumentException("There is a login, but no EsoEndpoints.Login to send it to: name one, at https.", nameof(options));
        var credential = options.Login is { } login ? TapCredential.PasswordLogin(endpoints.Login!, login) : null;
        // A service elsewhere has ESO's ways, and its own login.
        var traits = client.Traits ?? TapServiceTraits.Eso with { Login = endpoints.Login };
        return new EsoConnection(endpoints, client with { Credential = credential ?? client.Credential, Traits = traits }, credential);
    }
}
