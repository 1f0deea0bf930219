using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>The client's own secret for a token (RFC 6749 §4.4): for pipelines that act for nobody.</summary>
internal sealed class ClientCredentialsGrant(OAuthClient client) : IOAuthGrant
{
    public string Description => $"OAuth login of the client '{ServerText.Clean(client.ClientId, 100)}'";

    public bool SecretMayDiffer => client.ClientSecret!.MayDiffer;

    public async Task<(Permit Permit, string? RefreshToken)> GetAsync(OAuthExchange exchange, CancellationToken cancellationToken)
    {
        IEnumerable<KeyValuePair<string, string>> fields = [new("grant_type", "client_credentials"), .. exchange.ScopeField];
        var reply = await exchange
            .PostAsync(exchange.Endpoints.Token, fields, RepeatSafety.ChangesNothing, cancellationToken)
            .ConfigureAwait(false);

        // RFC 6749 §4.4.3: a refresh token should not be given, and is not needed.
        return (exchange.Read(reply).Permit, null);
    }

    public void Clear() => client.ClientSecret?.Forget();
}
