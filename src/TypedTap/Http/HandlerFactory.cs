using System.Net;
using System.Net.Security;

namespace TypedTap.Http;

/// <summary>The handler at the bottom of the pipeline: ours, or a caller's that is fit for it.</summary>
internal static class HandlerFactory
{
    /// <summary>How much of an answer that nobody reads on is read for the connection's sake, before it is closed instead.</summary>
    private const int DrainLimit = 64 * 1024;

    /// <summary>Our own handler: no redirects and no cookies of its own, compressed answers decoded.</summary>
    /// <param name="options">Limits and proxy.</param>
    /// <param name="certificate">A client certificate that its connections present; they must only go where it may be seen.</param>
    /// <param name="asSent">Whether compressed answers are left as they are.</param>
    public static SocketsHttpHandler Create(TapHttpOptions options, SslStreamCertificateContext? certificate = null, bool asSent = false) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = asSent
                ? DecompressionMethods.None
                : DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            ConnectTimeout = options.ConnectTimeout,
            MaxConnectionsPerServer = options.MaxConnections,
            Proxy = new LoopbackBypass(options.Proxy ?? HttpClient.DefaultProxy),
            SslOptions = new SslClientAuthenticationOptions
            {
                ClientCertificateContext = certificate,
                RemoteCertificateValidationCallback = options.ServerTrust,
            },
            // DNS is asked again from time to time.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseDrainSize = DrainLimit,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        };

    /// <summary>The name of the handler, this one or one that it wraps, that decompresses answers by itself; null when none does.</summary>
    public static string? Decompresses(HttpMessageHandler handler)
    {
        for (var at = handler; at is not null; at = (at as DelegatingHandler)?.InnerHandler)
        {
            var methods = (at as SocketsHttpHandler)?.AutomaticDecompression ?? (at as HttpClientHandler)?.AutomaticDecompression;
            if (methods is not (null or DecompressionMethods.None))
                return at.GetType().Name;
        }

        return null;
    }

    /// <summary>Refuses a handler that would follow redirects or keep cookies behind our back.</summary>
    /// <exception cref="ArgumentException">It, or one that it wraps, has <c>AllowAutoRedirect</c> or <c>UseCookies</c> set.</exception>
    public static HttpMessageHandler Check(HttpMessageHandler handler, string parameterName)
    {
        for (var at = handler; at is not null; at = (at as DelegatingHandler)?.InnerHandler)
        {
            if (at is SocketsHttpHandler { UseCookies: true, AllowAutoRedirect: false }
                or HttpClientHandler { UseCookies: true, AllowAutoRedirect: false })
            {
                throw new ArgumentException(
                    $"The {at.GetType().Name} keeps cookies by itself. A login would live on in it after log-out, and in other clients that share "
                    + "it: set UseCookies = false on it; TypedTap sends the cookies of credentials itself.",
                    parameterName);
            }

            if (at is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
            {
                throw new ArgumentException(
                    $"The {at.GetType().Name} follows redirects by itself. It would send bodies to other hosts and lose credentials "
                    + "on the way: set AllowAutoRedirect = false (and UseCookies = false) on it; TypedTap follows redirects itself.",
                    parameterName);
            }
        }

        return handler;
    }
}
