using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Http;

/// <summary>
/// The origins that a credential may be sent to: https, or plain http on this machine (for tests and tunnels). Nothing is
/// derived from a name: what is not listed is foreign.
/// </summary>
internal sealed class CredentialScope
{
    private readonly FrozenSet<HttpOrigin> _origins;

    private CredentialScope(FrozenSet<HttpOrigin> origins) => _origins = origins;

    /// <summary>The origins, sorted, as they are written in messages.</summary>
    public IReadOnlyList<string> Names => [.. _origins.Select(origin => origin.ToString()).Order(StringComparer.Ordinal)];

    /// <summary>The scope of some URLs, of which only scheme, host and port count.</summary>
    /// <exception cref="ArgumentException">
    /// There is none, or one is relative, has user information, or is plain http to another machine.
    /// </exception>
    public static CredentialScope Of(IEnumerable<Uri> origins, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(origins, parameterName);
        var set = origins.Select(origin => Check(origin, parameterName)).ToFrozenSet();
        return set.Count > 0
            ? new CredentialScope(set)
            : throw new ArgumentException(
                "A credential names the origins that it may be sent to, like https://archive.eso.org; there is none.", parameterName);
    }

    /// <summary>Whether the credential may be sent to a URL as it stands.</summary>
    public bool Covers(Uri url) => _origins.Contains(HttpOrigin.Of(url));

    /// <summary>
    /// The https form of a plain http URL whose https origin is in the scope: documents of archives print
    /// <c>http://archive.eso.org/…</c> to this day.
    /// </summary>
    public bool TryUpgrade(Uri url, [NotNullWhen(true)] out Uri? upgraded)
    {
        upgraded = null;
        if (url.Scheme != Uri.UriSchemeHttp || !url.IsDefaultPort || Covers(url))
            return false;
        var secure = new UriBuilder(url) { Scheme = Uri.UriSchemeHttps, Port = -1 }.Uri;
        if (!Covers(secure))
            return false;
        upgraded = secure;
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Names);

    private static HttpOrigin Check(Uri origin, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(origin, parameterName);
        if (!origin.IsAbsoluteUri)
            throw new ArgumentException("An origin is an absolute URL, like https://archive.eso.org.", parameterName);
        if (origin.UserInfo.Length > 0)
            throw new ArgumentException("An origin has no user name or password in it (before the @).", parameterName);
        if (origin.Scheme == Uri.UriSchemeHttps || (origin.Scheme == Uri.UriSchemeHttp && origin.IsLoopback))
            return HttpOrigin.Of(origin);

        throw new ArgumentException(
            $"A credential is never sent to {HttpOrigin.Of(origin)}: without https everybody on the way can read it. Use the https "
            + "URL of the service; plain http is for this machine only (http://127.0.0.1).",
            parameterName);
    }
}
