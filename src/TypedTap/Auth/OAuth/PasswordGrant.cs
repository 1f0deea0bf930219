using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>User name and password for a token (RFC 6749 §4.3).</summary>
internal sealed class PasswordGrant(TapLogin login) : IOAuthGrant
{
    public string Description => $"OAuth login of {login.Who}";

    public bool SecretMayDiffer => login.MayDiffer;

    public async Task<(Permit Permit, string? RefreshToken)> GetAsync(OAuthExchange exchange, CancellationToken cancellationToken)
    {
        var revealed = await login.RevealAsync(cancellationToken).ConfigureAwait(false);
        IEnumerable<KeyValuePair<string, string>> fields =
        [
            new("grant_type", "password"),
            new("username", revealed.UserName),
            new("password", revealed.Password),
            .. exchange.ScopeField,
        ];
        var reply = await exchange
            .PostAsync(exchange.Endpoints.Token, fields, RepeatSafety.ChangesNothing, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            return exchange.Read(reply, revealed.Password);
        }
        catch (TapAuthenticationException e) when (e.Failure == TapAuthenticationFailure.LoginRefused)
        {
            login.Forget();
            throw;
        }
    }

    public void Clear() => login.Forget();
}
