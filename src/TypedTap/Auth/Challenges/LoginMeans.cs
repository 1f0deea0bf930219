using System.Security.Cryptography.X509Certificates;

namespace TypedTap.Auth;

/// <summary>What a user has to authenticate with; several at once are possible.</summary>
public sealed record LoginMeans
{
    /// <summary>User name and password.</summary>
    public TapLogin? Login { get; init; }

    /// <summary>A bearer token.</summary>
    public TapSecret? Token { get; init; }

    /// <summary>A PEM file with certificate and key.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>A certificate with its key.</summary>
    public X509Certificate2? Certificate { get; init; }

    internal bool Suit(LoginKind kind) => kind switch
    {
        LoginKind.TokenLogin or LoginKind.CookieLogin or LoginKind.CertificateLogin or LoginKind.Basic => Login is not null,
        LoginKind.Token => Token is not null,
        LoginKind.Certificate => CertificateFile is not null || Certificate is not null,
        _ => false,
    };

    internal string Description
    {
        get
        {
            string?[] parts =
            [
                Login?.ToString(),
                Token is null ? null : "a bearer token",
                CertificateFile is null && Certificate is null ? null : "a client certificate",
            ];
            var there = parts.OfType<string>().ToList();
            return there.Count > 0 ? string.Join(", ", there) : "nothing";
        }
    }
}
