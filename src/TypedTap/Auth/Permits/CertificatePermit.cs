using System.Net.Http.Headers;

namespace TypedTap.Auth;

/// <summary>A client certificate: shown when the connection is made, not in headers.</summary>
internal sealed class CertificatePermit(ClientCertificate certificate, DateTimeOffset issued) : Permit(issued, certificate.Expires)
{
    public ClientCertificate Certificate { get; } = certificate;

    public override KeyValuePair<string, string>? Shown => null;

    public override void Apply(HttpRequestHeaders headers)
    {
    }

    // A 401 to a certificate that is valid says that its owner may not, which a new one would not change.
    public override bool IsIn(HttpRequestHeaders sent) => false;

    public override bool IsSameAs(Permit other) =>
        other is CertificatePermit same && same.Certificate.Leaf.RawDataMemory.Span.SequenceEqual(Certificate.Leaf.RawDataMemory.Span);

    public override void Dispose()
    {
        Certificate.Dispose();
        base.Dispose();
    }
}
