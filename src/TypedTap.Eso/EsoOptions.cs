using TypedTap.Auth;
using TypedTap.Tap;

namespace TypedTap.Eso;

/// <summary>Where, how and as whom an <see cref="EsoArchive"/> asks.</summary>
public sealed record EsoOptions
{
    /// <summary>Where the archive is; ESO's own endpoints unless given.</summary>
    public EsoEndpoints Endpoints { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = EsoEndpoints.Eso;

    /// <summary>
    /// User name and password of the ESO User Portal, sent when the first request needs a token; null for an anonymous user.
    /// </summary>
    public TapLogin? Login { get; init; }

    /// <summary>Time limits, handlers, proxies, logs.</summary>
    public TapClientOptions Client { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = new();
}
