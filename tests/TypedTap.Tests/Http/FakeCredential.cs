using System.Net.Http.Headers;
using System.Net.Security;
using TypedTap.Http;

namespace TypedTap.Tests.Http;

/// <summary>A bearer token that counts what the pipeline does with it.</summary>
internal sealed class FakeCredential(params string[] origins) : IRequestCredential
{
    private int _version = 1;

    public CredentialScope Scope { get; } = CredentialScope.Of(origins.Select(origin => new Uri(origin)), nameof(origins));

    public string Description => "bearer token of 'jane'";

    public KeyValuePair<string, string>? Header => new("Authorization", "Bearer ***");

    public string? ExpectedUser => "jane";

    public bool IdentityIsConfirmed { get; init; }

    /// <summary>What asking for the token ends in; null for a token.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Whether a refused token is replaced by another.</summary>
    public bool Renewable { get; init; }

    public SslStreamCertificateContext? ClientCertificate => null;

    /// <summary>How long the token was asked to live, for each message.</summary>
    public List<TimeSpan> Lives { get; } = [];

    public ValueTask<SslStreamCertificateContext?> AuthorizeAsync(
        HttpRequestHeaders headers, AuthorizationContext context, CancellationToken cancellationToken)
    {
        Lives.Add(context.Life);
        if (Failure is not null)
            throw Failure;
        headers.Authorization = new AuthenticationHeaderValue("Bearer", $"hush-{_version}");
        return ValueTask.FromResult<SslStreamCertificateContext?>(null);
    }

    public bool TryDiscard(HttpRequestHeaders sent)
    {
        Assert.Equal($"hush-{_version}", sent.Authorization?.Parameter);
        _version++;
        return Renewable;
    }
}
