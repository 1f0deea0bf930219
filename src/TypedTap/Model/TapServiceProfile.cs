using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Querying.Dialects;
using TypedTap.Tap;

namespace TypedTap;

/// <summary>What a snapshot knows of its service; emitted into the generated half of an archive class.</summary>
/// <param name="Name">The snapshot's name.</param>
/// <param name="Url">The service that the snapshot was taken from, or null for a data model that many services have.</param>
/// <param name="Capabilities">What that service declares.</param>
public sealed record TapServiceProfile(string Name, Uri? Url, TapCapabilities Capabilities)
{
    /// <summary>
    /// What the service at a URL takes of ADQL: what the snapshot says if it is the snapshot's own service, and unknown for any other one,
    /// whatever its tables are called; and what its traits say.
    /// </summary>
    internal QueryDialect DialectAt(Uri url, TapServiceTraits traits)
    {
        var dialect = QueryDialect.Unknown with { Service = url.Host, Traits = traits.Adql };
        return Url is null || !IsSame(Url, url) ? dialect : dialect with
        {
            Service = Name,
            Literals = Capabilities.StringLiterals,
            Capabilities = Capabilities,
            Version = Capabilities.AdqlVersions.Any(version => version.Trim() == "2.1") ? AdqlVersion.V2_1 : AdqlVersion.V2_0,
        };
    }

    private static bool IsSame(Uri left, Uri right) =>
        Uri.Compare(left, right, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
        && string.Equals(left.AbsolutePath.TrimEnd('/'), right.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal);
}
