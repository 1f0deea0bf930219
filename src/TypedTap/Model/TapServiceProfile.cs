using TypedTap.Metadata;

namespace TypedTap;

/// <summary>What a snapshot knows of its service; emitted into the generated half of an archive class.</summary>
/// <param name="Name">The snapshot's name.</param>
/// <param name="Url">The service that the snapshot was taken from, or null for a data model that many services have.</param>
/// <param name="Capabilities">What that service declares.</param>
public sealed record TapServiceProfile(string Name, Uri? Url, TapCapabilities Capabilities)
{
    /// <summary>
    /// How the service at a URL reads string literals: what the snapshot says if it is the snapshot's own service, and
    /// unknown for any other one, whatever its tables are called.
    /// </summary>
    internal StringLiteralRule LiteralsAt(Uri url) => Url is not null && IsSame(Url, url) ? Capabilities.StringLiterals : StringLiteralRule.Unknown;

    private static bool IsSame(Uri left, Uri right) =>
        Uri.Compare(left, right, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
        && string.Equals(left.AbsolutePath.TrimEnd('/'), right.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal);
}
