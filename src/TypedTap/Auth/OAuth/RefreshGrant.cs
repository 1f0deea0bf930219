using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>A refresh token for an access token (RFC 6749 §6).</summary>
internal sealed class RefreshGrant(TapSecret refreshToken) : IOAuthGrant
{
    public string Description => "OAuth refresh token";

    public bool SecretMayDiffer => refreshToken.MayDiffer;

    public async Task<(Permit Permit, string? RefreshToken)> GetAsync(OAuthExchange exchange, CancellationToken cancellationToken)
    {
        var token = (await refreshToken.RevealAsync(cancellationToken).ConfigureAwait(false)).Trim();
        return await ExchangeAsync(token, exchange).ConfigureAwait(false);
    }

    public void Clear() => refreshToken.Forget();

    /// <summary>
    /// One refresh. It is not repeated after an answer was lost, and not broken off when nobody waits for it any more (a login has a time
    /// limit of its own): servers that rotate refresh tokens take the use of an old one for theft.
    /// </summary>
    public static async Task<(Permit Permit, string? RefreshToken)> ExchangeAsync(string token, OAuthExchange exchange)
    {
        IEnumerable<KeyValuePair<string, string>> fields = [new("grant_type", "refresh_token"), new("refresh_token", token)];
        var reply = await exchange
            .PostAsync(exchange.Endpoints.Token, fields, RepeatSafety.MayChangeTwice, CancellationToken.None)
            .ConfigureAwait(false);
        var (permit, next) = exchange.Read(reply, token);
        return (permit, next ?? token);
    }
}
