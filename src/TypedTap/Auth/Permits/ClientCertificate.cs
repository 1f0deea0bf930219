using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>
/// A certificate with its key, and the certificates between it and an authority that the service knows. Proxy certificates
/// are of no use without these: they are signed by the user's own certificate, which the service has never seen.
/// </summary>
internal sealed class ClientCertificate : IDisposable
{
    /// <summary>What makes a certificate a proxy (RFC 3820 §3.8).</summary>
    private const string ProxyCertInfo = "1.3.6.1.5.5.7.1.14";

    private static readonly TimeSpan SoonToEnd = TimeSpan.FromDays(3);

    private readonly X509Certificate2Collection _between;
    private readonly bool _isOurs;

    /// <summary>Takes a certificate.</summary>
    /// <param name="leaf">The certificate with its key.</param>
    /// <param name="between">The others of its chain.</param>
    /// <param name="source">Where it comes from, for messages.</param>
    /// <param name="isOurs">Whether it is disposed of with this.</param>
    /// <exception cref="TapAuthenticationException">The platform cannot show such a certificate.</exception>
    public ClientCertificate(X509Certificate2 leaf, X509Certificate2Collection between, string source, bool isOurs)
    {
        (Leaf, _between, Source, _isOurs) = (leaf, between, source, isOurs);
        Context = CreateContext(leaf, between, source);
        Expires = new DateTimeOffset(leaf.NotAfter.ToUniversalTime(), TimeSpan.Zero);
        Begins = new DateTimeOffset(leaf.NotBefore.ToUniversalTime(), TimeSpan.Zero);
        Subject = ServerText.Clean(leaf.Subject, 200);
    }

    public X509Certificate2 Leaf { get; }

    /// <summary>The certificate with its chain, as a TLS connection wants it.</summary>
    public SslStreamCertificateContext Context { get; }

    /// <summary>Whether the file of the key is open to others.</summary>
    public bool IsExposed { get; init; }

    public string Source { get; }

    public string Subject { get; }

    public DateTimeOffset Begins { get; }

    public DateTimeOffset Expires { get; }

    public string Description => $"client certificate of '{Subject}' from {Source}";

    /// <summary>Checks that a certificate which a caller gives has its key.</summary>
    /// <exception cref="ArgumentException">It has none.</exception>
    public static ClientCertificate Of(X509Certificate2 certificate, string parameterName) =>
        certificate.HasPrivateKey
            ? new ClientCertificate(certificate, [], "the program", isOurs: false)
            : throw new ArgumentException(
                "The certificate has no private key with it, and without one it proves nothing: load it with its key "
                + "(X509Certificate2.CreateFromPemFile, or a PKCS#12 file).",
                parameterName);

    /// <summary>What its user should know about it at a time.</summary>
    public IReadOnlyList<string> Warnings(DateTimeOffset now)
    {
        var warnings = new List<string>();
        var left = Expires - now;
        if (left < SoonToEnd)
        {
            var ends = left > TimeSpan.Zero ? "ends" : "ended";
            warnings.Add($"The {Description} {ends} at {PermitLife.Print(Expires)}; get a new one (at CADC with cadc-get-cert).");
        }

        if (IsExposed)
            warnings.Add($"The key of the {Description} can be read or changed by other users of this computer: run chmod 600 on the "
                + "file.");
        return warnings;
    }

    /// <summary>Whether it is valid at a time.</summary>
    /// <exception cref="TapAuthenticationException">It has ended, or not begun.</exception>
    public void CheckTime(DateTimeOffset now)
    {
        if (now >= Expires)
        {
            throw new TapAuthenticationException(
                $"The {Description} has expired: it ended at {PermitLife.Print(Expires)}, and it is {PermitLife.Print(now)} by this "
                + "computer's clock. Nothing was sent. Get a new one (at CADC with cadc-get-cert) and make the credential anew.")
            { Failure = TapAuthenticationFailure.Expired, Credential = Description };
        }

        if (now < Begins)
        {
            throw new TapAuthenticationException(
                $"The {Description} is not yet valid: it begins at {PermitLife.Print(Begins)}, and it is {PermitLife.Print(now)} by this "
                + "computer's clock. Is the clock right?")
            { Failure = TapAuthenticationFailure.SecretUnusable, Credential = Description };
        }
    }

    public void Dispose()
    {
        if (!_isOurs)
            return;
        Leaf.Dispose();
        foreach (var certificate in _between)
            certificate.Dispose();
    }

    // .NET builds the chain before it shows a certificate, and on OpenSSL that fails for proxy certificates (dotnet/runtime#41916).
    private static SslStreamCertificateContext CreateContext(X509Certificate2 leaf, X509Certificate2Collection between, string source)
    {
        try
        {
            return SslStreamCertificateContext.Create(leaf, between, offline: true);
        }
        catch (CryptographicException e)
        {
            var isProxy = leaf.Extensions.Any(extension => extension.Oid?.Value == ProxyCertInfo);
            throw new TapAuthenticationException(
                $"The certificate from {source} cannot be shown to services on this system: "
                + (isProxy
                    ? "it is a proxy certificate (RFC 3820), which .NET refuses on Linux. Log in with user name and password or with a "
                        + "token instead (at CADC TapCredential.PasswordLogin with LoginEndpoint.Cadc), or use an ordinary certificate."
                    : $"its chain cannot be built [{ServerText.Clean(e.Message, 200)}]."),
                e)
            { Failure = TapAuthenticationFailure.SecretUnusable };
        }
    }
}
