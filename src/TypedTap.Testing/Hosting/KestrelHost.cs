using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace TypedTap.Testing.Hosting;

/// <summary>Two free ports of this machine: the service and its second origin.</summary>
internal sealed class KestrelHost : IServiceHost
{
    private readonly WebApplication _application;
    private readonly X509Certificate2? _certificate;
    private readonly DecompressionMethods _decompression;
    private int _open;
    private int _mostOpen;

    private KestrelHost(RequestPipeline pipeline, EmbeddedTapServiceOptions options, X509Certificate2? certificate)
    {
        _certificate = certificate;
        // Nothing compresses answers but faults, and a handler that decompresses is none to download files with.
        _decompression = options.WithFaults ? DecompressionMethods.All : DecompressionMethods.None;
        _application = EmbeddedHost.Build(pipeline, server => server.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The pipeline bounds bodies, with an error document.
            kestrel.Limits.MaxRequestBodySize = null;
            // A test may hold a request, or its clock, for as long as it likes.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            for (var i = 0; i < 2; i++)
                kestrel.Listen(IPAddress.Loopback, 0, listen => Configure(listen, options));
        }));
    }

    public Uri Root { get; private set; } = null!;

    public Uri Elsewhere { get; private set; } = null!;

    public int MostConnections => Volatile.Read(ref _mostOpen);

    public static async Task<KestrelHost> StartAsync(
        RequestPipeline pipeline,
        EmbeddedTapServiceOptions options,
        X509Certificate2? certificate,
        CancellationToken cancellationToken)
    {
        var host = new KestrelHost(pipeline, options, certificate);
        try
        {
            await host._application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await host._application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var addresses = host._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var ports = addresses.Select(address => new Uri(address).Port).ToList();
        (host.Root, host.Elsewhere) = (host.At(ports[0]), host.At(ports[1]));
        return host;
    }

    public HttpMessageHandler CreateHandler() => _certificate is { } certificate
        ? LoopbackCertificate.Handler(certificate)
        : new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = _decompression
        };

    public async ValueTask DisposeAsync()
    {
        var endings = new Endings();
        await endings.DoAsync(async () => await _application.StopAsync().ConfigureAwait(false)).ConfigureAwait(false);
        await endings.DoAsync(_application.DisposeAsync).ConfigureAwait(false);
        endings.Throw();
    }

    private void Configure(ListenOptions listen, EmbeddedTapServiceOptions options)
    {
        listen.Protocols = HttpProtocols.Http1;
        listen.Use(next => connection => CountedAsync(next, connection));
        if (_certificate is null)
            return;
        listen.UseHttps(new HttpsConnectionAdapterOptions
        {
            ServerCertificate = _certificate,
            ClientCertificateMode = options.ClientCertificates switch
            {
                ClientCertificateMode.Requested => Microsoft.AspNetCore.Server.Kestrel.Https.ClientCertificateMode.AllowCertificate,
                ClientCertificateMode.Required => Microsoft.AspNetCore.Server.Kestrel.Https.ClientCertificateMode.RequireCertificate,
                _ => Microsoft.AspNetCore.Server.Kestrel.Https.ClientCertificateMode.NoCertificate,
            },
            ClientCertificateValidation = (_, _, _) => true,
        });
    }

    private async Task CountedAsync(ConnectionDelegate next, ConnectionContext connection)
    {
        var open = Interlocked.Increment(ref _open);
        while (Volatile.Read(ref _mostOpen) is var most && open > most && Interlocked.CompareExchange(ref _mostOpen, open, most) != most)
        {
        }

        try
        {
            await next(connection).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private Uri At(int port) => new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{port}/");
}
