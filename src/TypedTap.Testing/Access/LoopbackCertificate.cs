using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TypedTap.Testing;

/// <summary>Certificates made on the spot, signed by themselves.</summary>
public static class LoopbackCertificate
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One for a server at 127.0.0.1 or localhost.</summary>
    public static X509Certificate2 ForServer() => Create("CN=127.0.0.1", "1.3.6.1.5.5.7.3.1");

    /// <summary>One for a client; the name is what an <see cref="EmbeddedTapService"/> knows the user by.</summary>
    public static X509Certificate2 ForClient(string user) => Create($"CN={user}", "1.3.6.1.5.5.7.3.2");

    /// <summary>A handler that follows no redirect and trusts that one server, showing a client's certificate if one is given.</summary>
    public static SocketsHttpHandler Handler(X509Certificate2 server, X509Certificate2? client = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) =>
            shown?.GetCertHashString(HashAlgorithmName.SHA256) == server.GetCertHashString(HashAlgorithmName.SHA256);
        if (client is not null)
            handler.SslOptions.ClientCertificates = [client];
        return handler;
    }

    private static X509Certificate2 Create(string subject, string usage)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], critical: false));
        return request.CreateSelfSigned(From, From.AddYears(60));
    }
}
