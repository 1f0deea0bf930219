using System.Security.Cryptography.X509Certificates;

namespace TypedTap.Testing.Wire;

/// <summary>What a loopback server does besides answering.</summary>
internal sealed record LoopbackServerOptions
{
    /// <summary>The certificate to serve https with (<see cref="LoopbackCertificate"/>); null for http.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether https clients are asked for a certificate; any one will do, and it is recorded.</summary>
    public ClientCertificateMode ClientCertificates { get; init; }

    /// <summary>The log to record requests in; share one among servers to have one order of all. One of its own unless given.</summary>
    public RequestLog? Log { get; init; }

    /// <summary>
    /// Sees each request when its head has been read and its body has not (and "100 Continue" was not sent). A reply from here is
    /// sent without reading the body, and the connection ends; null goes on.
    /// </summary>
    public Func<RecordedRequest, LoopbackReply?>? BeforeBody { get; init; }

    /// <summary>The largest request body taken, in bytes.</summary>
    public long MaxBody { get; init; } = 512L * 1024 * 1024;
}
