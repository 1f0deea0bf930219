using System.Net.Security;

namespace TypedTap.Http;

/// <summary>
/// The framework's clients: one for everybody, and one for each certificate, whose connections present it, so that no connection
/// with a certificate ever leaves its origins and none without one is taken in its place.
/// </summary>
internal sealed class ClientPool : IDisposable
{
    private readonly Gate _lock = new();
    private readonly TapHttpOptions _options;
    private readonly HttpClient _plain;

    // A renewed certificate is another one; those before it stay for the requests that are under way with them.
    private readonly Dictionary<(SslStreamCertificateContext Certificate, bool AsSent), HttpClient> _certified = [];
    private HttpClient? _asSent;
    private bool _disposed;

    /// <summary>Makes the plain client.</summary>
    /// <exception cref="ArgumentException">The handler follows redirects or keeps cookies itself.</exception>
    public ClientPool(TapHttpOptions options)
    {
        _options = options;
        _plain = options.Handler is { } own
            ? Make(HandlerFactory.Check(own, nameof(options)), disposeHandler: false)
            : Make(HandlerFactory.Create(options), disposeHandler: true);
    }

    /// <summary>Whether bodies can come as they are sent: the caller's handler takes no encodings off.</summary>
    public bool GivesAsSent => _options.Handler is not { } own || HandlerFactory.Decompresses(own) is null;

    /// <summary>The client for a message that must present a certificate, or none.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="asSent">Whether bodies must come as they are sent, not decompressed.</param>
    public HttpClient For(SslStreamCertificateContext? certificate, bool asSent = false)
    {
        if (certificate is null)
            return asSent ? AsSent() : _plain;
        if (_options.Handler is not null)
        {
            throw new TapAuthenticationException(
                "A client certificate cannot be used with a handler of your own (TapClientOptions.Handler): leave the handler out, or set the "
                + "certificate on it (SslOptions.ClientCertificates) and give no credential.");
        }

        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!_certified.TryGetValue((certificate, asSent), out var client))
            {
                _certified.Add(
                    (certificate, asSent), client = Make(HandlerFactory.Create(_options, certificate, asSent), disposeHandler: true));
            }

            return client;
        }
    }

    /// <summary>Closes the connections that present a certificate, those in use too.</summary>
    public void ForgetCertificates()
    {
        lock (_lock)
        {
            foreach (var client in _certified.Values)
                client.Dispose();
            _certified.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
            _disposed = true;
        ForgetCertificates();
        _plain.Dispose();
        _asSent?.Dispose();
    }

    private HttpClient AsSent()
    {
        if (_options.Handler is { } own)
        {
            return HandlerFactory.Decompresses(own) is { } name
                ? throw new InvalidOperationException(
                    $"The {name} in TapClientOptions.Handler decompresses answers by itself, so that a file could not be stored as the archive has "
                    + "it, nor be resumed: set AutomaticDecompression = DecompressionMethods.None on it, or download with a client without it.")
                : _plain;
        }

        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _asSent ??= Make(HandlerFactory.Create(_options, asSent: true), disposeHandler: true);
        }
    }

    private static HttpClient Make(HttpMessageHandler handler, bool disposeHandler) =>
#pragma warning disable RS0030 // This is the place that the ban on HttpClient's constructors points to.
        new(handler, disposeHandler) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore RS0030
}
