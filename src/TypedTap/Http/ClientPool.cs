using System.Net.Security;

namespace TypedTap.Http;

/// <summary>
/// The framework's clients: one for everybody, and one whose connections present the certificate of the credential in use, so
/// that no connection with a certificate ever leaves its origins.
/// </summary>
internal sealed class ClientPool : IDisposable
{
    private readonly Gate _lock = new();
    private readonly TapHttpOptions _options;
    private readonly HttpClient _plain;
    private (SslStreamCertificateContext Certificate, HttpClient Client)? _certified;
    private bool _disposed;

    /// <summary>Makes the plain client.</summary>
    /// <exception cref="ArgumentException">The handler follows redirects itself.</exception>
    public ClientPool(TapHttpOptions options)
    {
        _options = options;
        _plain = options.Handler is { } own
            ? Make(HandlerFactory.Check(own, nameof(options)), disposeHandler: false)
            : Make(HandlerFactory.Create(options), disposeHandler: true);
    }

    /// <summary>The client for a message that carries a credential, or none.</summary>
    public HttpClient For(IRequestCredential? credential)
    {
        if (credential?.ClientCertificate is not { } certificate)
            return _plain;
        if (_options.Handler is not null)
        {
            throw new TapAuthenticationException(
                $"The {credential.Description} cannot be used with a handler of your own (TapClientOptions.Handler): leave the handler "
                + "out, or set the certificate on it (SslOptions.ClientCertificates) and give no credential.");
        }

        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_certified is { } made && ReferenceEquals(made.Certificate, certificate))
                return made.Client;
            _certified?.Client.Dispose();
            var client = Make(HandlerFactory.Create(_options, certificate), disposeHandler: true);
            _certified = (certificate, client);
            return client;
        }
    }

    /// <summary>Closes the connections that present a certificate.</summary>
    public void ForgetCertificate()
    {
        lock (_lock)
        {
            _certified?.Client.Dispose();
            _certified = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
            _disposed = true;
        ForgetCertificate();
        _plain.Dispose();
    }

    private static HttpClient Make(HttpMessageHandler handler, bool disposeHandler) =>
#pragma warning disable RS0030 // This is the place that the ban on HttpClient's constructors points to.
        new(handler, disposeHandler) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore RS0030
}
