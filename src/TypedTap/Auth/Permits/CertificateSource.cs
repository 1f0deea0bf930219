using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>A client certificate that is there.</summary>
internal sealed class CertificateSource(ClientCertificate certificate) : IPermitSource
{
    public string Description => certificate.Description;

    public KeyValuePair<string, string>? Shown => null;

    public string? User => null;

    public bool CanGiveAnother => false;

    public bool SecretMayDiffer => false;

    /// <summary>The certificate, before anything was asked.</summary>
    public ClientCertificate Certificate => certificate;

    public ValueTask<Permit> IssueAsync(AuthorizationContext context, CancellationToken cancellationToken)
    {
        var now = context.Time.GetUtcNow();
        certificate.CheckTime(now);
        return ValueTask.FromResult<Permit>(new CertificatePermit(certificate, now));
    }

    public void Refused()
    {
    }

    public void Clear() => certificate.Dispose();
}
