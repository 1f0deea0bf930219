using TypedTap.Auth;
using TypedTap.Tap;

namespace TypedTap.Cadc;

/// <summary>The services that CADC has beside its TAP service.</summary>
public sealed record CadcEndpoints
{
    /// <summary>The base URL of caom2ops, whose capabilities tell where DataLink is.</summary>
    public required Uri Operations { get; init; }

    /// <summary>The DataLink service, for whoever knows better than those capabilities; null to ask them.</summary>
    public Uri? Links { get; init; }

    /// <summary>The resolver of names, without parameters.</summary>
    public required Uri Resolver { get; init; }

    /// <summary>
    /// The login with user name and password; null where there is none that a password may be sent to (https, or this machine).
    /// </summary>
    public LoginEndpoint? Login { get; init; }

    /// <summary>
    /// The services at the site of a TAP service: its neighbours, and CADC's login, or <c>/ac/login</c> at any other site.
    /// </summary>
    /// <param name="tapUrl">The base URL of the TAP service, such as <c>https://ws.cadc-ccda.hia-iha.nrc-cnrc.gc.ca/argus</c>.</param>
    public static CadcEndpoints Of(Uri tapUrl)
    {
        ArgumentNullException.ThrowIfNull(tapUrl);
        // The TAP service is a folder whether or not a slash says so.
        var site = new Uri(new Uri(tapUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')), ".");
        return new CadcEndpoints
        {
            Operations = new Uri(site, "caom2ops"),
            Resolver = new Uri(site, "cadc-target-resolver/find"),
            Login = ReferenceEquals(TapServiceTraits.Of(tapUrl), TapServiceTraits.Cadc) ? LoginEndpoint.Cadc : LoginAt(site),
        };
    }

    internal static Uri Append(Uri url, string step) => new(url.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + step);

    private static LoginEndpoint? LoginAt(Uri site) => site.Scheme == Uri.UriSchemeHttps || site.IsLoopback
        ? LoginEndpoint.Cadc with
        {
            Name = site.Host,
            Url = new Uri(site, "ac/login"),
            Origins = [new Uri(site.GetLeftPart(UriPartial.Authority))]
        }
        : null;
}
