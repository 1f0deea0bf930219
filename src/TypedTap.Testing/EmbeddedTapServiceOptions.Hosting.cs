using System.Security.Cryptography.X509Certificates;

namespace TypedTap.Testing;

public sealed partial record EmbeddedTapServiceOptions
{
    /// <summary>
    /// Whether the service is at https, with a certificate made on the spot that <see cref="EmbeddedTapService.ClientOptions"/> trusts.
    /// </summary>
    public bool Https { get; init; }

    /// <summary>A certificate to serve https with, instead of one made on the spot. It stays the caller's.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether https clients are asked for a certificate; any one will do, and its common name is the user.</summary>
    public ClientCertificateMode ClientCertificates { get; init; }

    /// <summary>
    /// Whether a <see cref="FaultProxy"/> stands before the service, <see cref="EmbeddedTapService.Faults"/>. The service's URLs are then
    /// the proxy's, and with <see cref="Https"/> its https origin is used. Not in process: what is broken on a wire needs one.
    /// </summary>
    public bool WithFaults { get; init; }
}
