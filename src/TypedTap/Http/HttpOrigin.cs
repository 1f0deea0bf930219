namespace TypedTap.Http;

/// <summary>Who answers under a URL: scheme, host and port together (RFC 6454).</summary>
internal readonly record struct HttpOrigin(string Scheme, string Host, int Port)
{
    /// <summary>Whether the connection to it is encrypted.</summary>
    public bool IsSecure => Scheme == Uri.UriSchemeHttps;

    /// <summary>The origin of an absolute http or https URL.</summary>
    public static HttpOrigin Of(Uri url) => new(url.Scheme, url.IdnHost.ToLowerInvariant(), url.Port);

    /// <summary>Whether this is the encrypted door of the host that <paramref name="plain"/> names, on whatever port.</summary>
    public bool IsUpgradeOf(HttpOrigin plain) =>
        IsSecure && plain.Scheme == Uri.UriSchemeHttp && Host == plain.Host;

    /// <inheritdoc/>
    public override string ToString() => $"{Scheme}://{Host}:{Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
