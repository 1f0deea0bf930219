using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TypedTap.Auth;
using TypedTap.Http;
using TypedTap.Tests.Http;

namespace TypedTap.Tests.Auth;

public sealed class CertificateTests : IDisposable
{
    private static readonly DateTimeOffset Now = new ManualTime().GetUtcNow();
    private static readonly TestCertificates Some = new(Now.AddDays(-1), Now.AddDays(10));

    private readonly string _folder = Directory.CreateTempSubdirectory("typedtap-pem").FullName;
    private readonly AuthWorld _world = new();

    public void Dispose()
    {
        _world.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public static TheoryData<string, string> Bundles => new()
    {
        { Some.ProxyBundle, Some.ProxyThumbprint },
        { Some.UserPem + Some.UserKeyPem, Some.UserThumbprint },
        { Some.UserKeyPem + "\n" + Some.UserPem, Some.UserThumbprint },
        { Some.RootPem + "\n" + Some.UserPem + "\n" + Some.UserSec1KeyPem, Some.UserThumbprint },
        { "Bag Attributes\n  friendlyName: jane\n" + Some.UserPem + "\nanything\n" + Some.UserKeyPem, Some.UserThumbprint },
        { Some.ProxyBundle.Replace("\n", "\r\n", StringComparison.Ordinal), Some.ProxyThumbprint },
    };

    [Theory]
    [MemberData(nameof(Bundles))]
    public async Task The_certificate_that_the_key_belongs_to_is_taken(string pem, string thumbprint)
    {
        using var credential = TapCredential.Certificate(Write(pem), AuthWorld.Service);
        IRequestCredential seen = credential;
        Assert.Equal(thumbprint, seen.ClientCertificate!.TargetCertificate.Thumbprint);
        Assert.True(seen.ClientCertificate.TargetCertificate.HasPrivateKey);
        Assert.Equal(Now.AddDays(10), credential.Expires);
        Assert.Empty(await _world.SendAsync(credential));
        Assert.Null(seen.ExpectedUser);
    }

    public static TheoryData<string, string> Useless => new()
    {
        { "", "no certificate in it" },
        { "hello", "no certificate in it" },
        { Some.UserPem, "no private key" },
        { Some.UserKeyPem, "no certificate in it" },
        { Some.UserPem + Some.ProxyKeyPem, "belongs to none" },
        { Some.UserPem + "\n" + Some.EncryptedUserKeyPem, "encrypted with a passphrase" },
        {
            Some.UserPem + "\n-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nQUJD\n"
                + "-----END RSA PRIVATE KEY-----\n",
            "encrypted with a passphrase"
        },
        { "-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n" + Some.UserKeyPem, "damaged" },
        { Some.UserPem + "\n-----BEGIN PRIVATE KEY-----\nQUJD\n-----END PRIVATE KEY-----\n", "damaged" },
        { new string(' ', 70_000) + Some.UserPem + Some.UserKeyPem, "larger than 64 KiB" },
    };

    [Theory]
    [MemberData(nameof(Useless))]
    public void What_is_of_no_use_is_told(string pem, string reason)
    {
        var path = Write(pem);
        var useless = Assert.Throws<TapAuthenticationException>(() => TapCredential.Certificate(path, AuthWorld.Service));
        Assert.Contains(reason, useless.Message, StringComparison.Ordinal);
        Assert.Contains(path, useless.Message, StringComparison.Ordinal);
        Assert.Equal(TapAuthenticationFailure.SecretUnusable, useless.Failure);
        SecretAssert.IsFree(useless, Some.UserKeyPem[40..80]);
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        var missing = Assert.Throws<TapAuthenticationException>(
            () => TapCredential.Certificate(Path.Combine(_folder, "none", "cadcproxy.pem"), AuthWorld.Service));
        Assert.Equal(TapAuthenticationFailure.SecretMissing, missing.Failure);
        Assert.Contains("cadcproxy.pem", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_expired_or_not_yet_valid_is_an_error_before_anything_is_sent()
    {
        using var credential = TapCredential.Certificate(Write(Some.ProxyBundle), AuthWorld.Service);
        Assert.Empty(credential.Warnings(_world.Time));
        _world.Time.Advance(TimeSpan.FromDays(7.5));
        Assert.Contains("ends at 2026-11-30T12:00:00Z", Assert.Single(credential.Warnings(_world.Time)), StringComparison.Ordinal);
        await _world.SendAsync(credential);
        _world.Time.Advance(TimeSpan.FromDays(2.5));
        var expired = await Assert.ThrowsAsync<TapAuthenticationException>(() => _world.SendAsync(credential));
        Assert.Equal(TapAuthenticationFailure.Expired, expired.Failure);
        Assert.Contains("cadc-get-cert", expired.Message, StringComparison.Ordinal);

        var later = new TestCertificates(Now.AddDays(1), Now.AddDays(2));
        using var early = TapCredential.Certificate(Write(later.ProxyBundle), AuthWorld.Service);
        var soon = await Assert.ThrowsAsync<TapAuthenticationException>(() => new AuthWorld().SendAsync(early));
        Assert.Contains("not yet valid", soon.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_others_can_read_is_worth_a_warning()
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = Write(Some.ProxyBundle);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        using var credential = TapCredential.Certificate(path, AuthWorld.Service);
        Assert.Contains("chmod 600", Assert.Single(credential.Warnings(_world.Time)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_out_lets_go_of_the_certificate_unless_it_is_the_callers()
    {
        var ours = TapCredential.Certificate(Write(Some.ProxyBundle), AuthWorld.Service);
        var handle = ((IRequestCredential)ours).ClientCertificate!.TargetCertificate;
        ours.LogOut();
        Assert.Null(((IRequestCredential)ours).ClientCertificate);
        Assert.Null(ours.Expires);
        Assert.Equal(IntPtr.Zero, handle.Handle);

        using var callers = X509Certificate2.CreateFromPem(Some.UserPem, Some.UserKeyPem);
        using (var credential = TapCredential.Certificate(callers, AuthWorld.Service))
            Assert.Same(callers, ((IRequestCredential)credential).ClientCertificate!.TargetCertificate);
        Assert.Equal(Some.UserThumbprint, callers.Thumbprint);
        using var bare = X509Certificate2.CreateFromPem(Some.UserPem);
        Assert.Throws<ArgumentException>(() => TapCredential.Certificate(bare, AuthWorld.Service));
    }

    [Fact]
    public async Task A_login_may_give_a_certificate()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "application/x-pem-file", Some.ProxyBundle));
        var endpoint = new LoginEndpoint
        {
            Name = "Mine", Url = new Uri(server.Url, "cred"), Method = LoginMethod.Basic, Answer = LoginAnswer.CertificateInBody(),
        };
        using var credential = TapCredential.PasswordLogin(endpoint, TapLogin.Of("jane", TapSecret.Of("hush")), AuthWorld.Service);
        Assert.Null(((IRequestCredential)credential).ClientCertificate);
        await credential.LogInAsync(_world.Http, _world.Time, default);
        Assert.Equal(Some.ProxyThumbprint, ((IRequestCredential)credential).ClientCertificate!.TargetCertificate.Thumbprint);
        Assert.Equal(Now.AddDays(10), credential.Expires);
    }

    [Theory]
    [InlineData("<html>hello</html>")]
    [InlineData("-----BEGIN CERTIFICATE-----\nhush")]
    public async Task A_login_that_gives_none_is_told(string body)
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "application/x-pem-file", body));
        var endpoint = new LoginEndpoint { Name = "Mine", Url = server.Url, Answer = LoginAnswer.CertificateInBody() };
        using var credential = TapCredential.PasswordLogin(endpoint, TapLogin.Of("jane", TapSecret.Of("secret")), AuthWorld.Service);
        SecretAssert.IsFree(await Assert.ThrowsAsync<TapAuthenticationException>(() => _world.SendAsync(credential)), "secret", "hush");
    }

    [Fact]
    public async Task A_service_is_shown_the_proxy_and_the_certificate_that_signed_it()
    {
        using var credential = TapCredential.Certificate(Write(Some.ProxyBundle), AuthWorld.Service);
        var shown = await ShownAsync(((IRequestCredential)credential).ClientCertificate!);
        Assert.Equal([Some.ProxyThumbprint, Some.UserThumbprint], shown);
    }

    [Fact]
    public async Task A_proxy_certificate_of_rfc_3820_is_shown_or_refused_with_a_cure()
    {
        var path = Write(new TestCertificates(Now.AddDays(-1), Now.AddDays(10), rfc3820: true).ProxyBundle);
        try
        {
            using var credential = TapCredential.Certificate(path, AuthWorld.Service);
            Assert.Equal(2, (await ShownAsync(((IRequestCredential)credential).ClientCertificate!)).Count);
        }
        catch (TapAuthenticationException refused)
        {
            Assert.True(OperatingSystem.IsLinux());
            Assert.Contains("proxy certificate (RFC 3820)", refused.Message, StringComparison.Ordinal);
            Assert.Contains("LoginEndpoint.Cadc", refused.Message, StringComparison.Ordinal);
        }
    }

    // What a server sees of the client in a TLS handshake.
    private static async Task<IReadOnlyList<string>> ShownAsync(SslStreamCertificateContext context)
    {
        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var serverCertificate = new CertificateRequest("CN=server", serverKey, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        var accepting = listener.AcceptTcpClientAsync();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var accepted = await accepting;

        var shown = new List<string>();
        await using var theirs = new SslStream(accepted.GetStream());
        await using var ours = new SslStream(client.GetStream());
        await Task.WhenAll(
            theirs.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
            {
                ServerCertificate = serverCertificate,
                ClientCertificateRequired = true,
                RemoteCertificateValidationCallback = (_, leaf, chain, _) =>
                {
                    shown.Add(((X509Certificate2)leaf!).Thumbprint);
                    shown.AddRange(chain!.ChainPolicy.ExtraStore
                        .Select(extra => extra.Thumbprint)
                        .Where(thumbprint => thumbprint != shown[0]));
                    return true;
                },
            }),
            ours.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = "server",
                ClientCertificateContext = context,
#pragma warning disable CA5359 // The server is the test itself.
                RemoteCertificateValidationCallback = (_, _, _, _) => true,
#pragma warning restore CA5359
            }));
        await ours.WriteAsync(new byte[] { 1 });
        await theirs.ReadExactlyAsync(new byte[1]);
        return shown;
    }

    private string Write(string pem)
    {
        var path = Path.Combine(_folder, Path.GetRandomFileName() + ".pem");
        File.WriteAllText(path, pem);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
