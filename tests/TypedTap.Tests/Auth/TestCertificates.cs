using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TypedTap.Tests.Auth;

/// <summary>
/// An authority, a user's certificate signed by it, and a proxy certificate signed by the user's (of the old kind or RFC 3820).
/// </summary>
internal sealed class TestCertificates
{
    // id-pe-proxyCertInfo with the policy id-ppl-inheritAll (RFC 3820 §3.8).
    private static readonly byte[] InheritAll =
        [0x30, 0x0C, 0x30, 0x0A, 0x06, 0x08, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x15, 0x01];

    public TestCertificates(DateTimeOffset begins, DateTimeOffset ends, bool rfc3820 = false)
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var root = Request("CN=Test Authority", rootKey, authority: true);
        using var rootCertificate = root.CreateSelfSigned(begins, ends.AddDays(1));

        using var userKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var user = Sign(Request("CN=jane", userKey), rootCertificate, userKey, begins, ends);

        using var proxyKey = RSA.Create(2048);
        var request = new CertificateRequest("CN=jane,CN=1234", proxyKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        if (rfc3820)
            request.CertificateExtensions.Add(new X509Extension("1.3.6.1.5.5.7.1.14", InheritAll, critical: true));
        using var proxy = request.Create(
            user.SubjectName, X509SignatureGenerator.CreateForECDsa(userKey), begins, ends, [1, 2, 3, 4]);

        RootPem = rootCertificate.ExportCertificatePem();
        UserPem = user.ExportCertificatePem();
        UserKeyPem = userKey.ExportPkcs8PrivateKeyPem();
        UserSec1KeyPem = userKey.ExportECPrivateKeyPem();
        EncryptedUserKeyPem = userKey.ExportEncryptedPkcs8PrivateKeyPem(
            "hush", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10));
        ProxyPem = proxy.ExportCertificatePem();
        ProxyKeyPem = proxyKey.ExportRSAPrivateKeyPem();
        UserThumbprint = user.Thumbprint;
        ProxyThumbprint = proxy.Thumbprint;
    }

    public string RootPem { get; }

    public string UserPem { get; }

    public string UserKeyPem { get; }

    public string UserSec1KeyPem { get; }

    public string EncryptedUserKeyPem { get; }

    public string ProxyPem { get; }

    public string ProxyKeyPem { get; }

    public string UserThumbprint { get; }

    public string ProxyThumbprint { get; }

    /// <summary>What cadc-get-cert writes: the proxy, its key, and the user's certificate.</summary>
    public string ProxyBundle => ProxyPem + "\n" + ProxyKeyPem + "\n" + UserPem + "\n";

    private static CertificateRequest Request(string name, ECDsa key, bool authority = false)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(authority, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            authority ? X509KeyUsageFlags.KeyCertSign : X509KeyUsageFlags.DigitalSignature, critical: true));
        return request;
    }

    private static X509Certificate2 Sign(
        CertificateRequest request, X509Certificate2 by, ECDsa key, DateTimeOffset begins, DateTimeOffset ends)
    {
        using var bare = request.Create(by, begins, ends, [9, 9]);
        return bare.CopyWithPrivateKey(key);
    }
}
