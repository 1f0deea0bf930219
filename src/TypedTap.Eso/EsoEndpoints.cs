using TypedTap.Auth;

namespace TypedTap.Eso;

/// <summary>Where the services of ESO's archive are.</summary>
public sealed record EsoEndpoints
{
    private const string Host = "archive.eso.org";

    /// <summary>ESO's own: <c>archive.eso.org</c>, <c>dataportal.eso.org</c>, and the login at <c>www.eso.org</c>.</summary>
    public static EsoEndpoints Eso { get; } = new()
    {
        Tap = new("https://archive.eso.org/tap_obs"),
        Catalogues = new("https://archive.eso.org/tap_cat"),
        Links = new("https://archive.eso.org/datalink/links"),
        CalSelector = new("https://archive.eso.org/calselector/v1/associations"),
        Header = new("https://archive.eso.org/hdr"),
        Files = new("https://dataportal.eso.org/dataPortal/file/"),
        Login = LoginEndpoint.Eso,
    };

    /// <summary>The TAP service.</summary>
    public required Uri Tap { get; init; }

    /// <summary>The TAP service of the catalogues.</summary>
    public required Uri Catalogues { get; init; }

    /// <summary>The DataLink service.</summary>
    public required Uri Links { get; init; }

    /// <summary>The service that associates calibrations with raw frames.</summary>
    public required Uri CalSelector { get; init; }

    /// <summary>The pages with the headers of files.</summary>
    public required Uri Header { get; init; }

    /// <summary>What URLs of files begin with.</summary>
    public required Uri Files { get; init; }

    /// <summary>
    /// The login, and the origins that its token may be sent to; null where there is none that a password may be sent to.
    /// </summary>
    public LoginEndpoint? Login { get; init; }

    /// <summary>
    /// A service that has the same paths as ESO, at one origin for the archive and one for the data portal and the login: a mirror, a test.
    /// </summary>
    /// <param name="archive">The origin of the archive. Logins need https, or plain http on this machine.</param>
    /// <param name="portal">The origin of the data portal; the same unless given.</param>
    public static EsoEndpoints At(Uri archive, Uri? portal = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        portal ??= archive;
        return new EsoEndpoints
        {
            Tap = new(archive, "/tap_obs"),
            Catalogues = new(archive, "/tap_cat"),
            Links = new(archive, "/datalink/links"),
            CalSelector = new(archive, "/calselector/v1/associations"),
            Header = new(archive, "/hdr"),
            Files = new(portal, "/dataPortal/file/"),
            Login = TakesPasswords(archive) && TakesPasswords(portal)
                ? LoginEndpoint.Eso with { Url = new(portal, "/sso/oidc/token"), Origins = [new(archive, "/"), new(portal, "/")] }
                : null,
        };
    }

    /// <summary>The services that belong to a TAP service: ESO's own to ESO's, otherwise those at the origin of the TAP service.</summary>
    /// <param name="tap">The base URL of the TAP service.</param>
    public static EsoEndpoints Of(Uri tap)
    {
        ArgumentNullException.ThrowIfNull(tap);
        return tap.Host.Equals(Host, StringComparison.OrdinalIgnoreCase) ? Eso with { Tap = tap } : At(tap) with { Tap = tap };
    }

    private static bool TakesPasswords(Uri origin) => origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback;
}
