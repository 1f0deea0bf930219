using System.Collections.Concurrent;
using System.Net;

namespace TypedTap.Http;

/// <summary>
/// Hosts that said for good (301, 308) that they are on https now: later requests go there at once, so that a query does not
/// travel in the clear each time before it is redirected.
/// </summary>
internal sealed class MovedToHttps
{
    /// <summary>How many hosts are remembered; a client has one, or a few.</summary>
    private const int Limit = 64;

    private readonly ConcurrentDictionary<HttpOrigin, HttpOrigin> _moves = new();

    /// <summary>Notes a redirect that was followed.</summary>
    public void Note(Uri from, Uri to, HttpStatusCode status)
    {
        HttpOrigin source = HttpOrigin.Of(from), target = HttpOrigin.Of(to);
        if ((int)status is 301 or 308 && target.IsUpgradeOf(source) && from.PathAndQuery == to.PathAndQuery && _moves.Count < Limit)
            _moves[source] = target;
    }

    /// <summary>The URL at the place that its host has moved to.</summary>
    public Uri Apply(Uri url) => url.Scheme == Uri.UriSchemeHttp && _moves.TryGetValue(HttpOrigin.Of(url), out var target)
        ? new UriBuilder(url) { Scheme = target.Scheme, Port = target.Port }.Uri
        : url;
}
