using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>
/// Bearer tokens of an authorization server: the first by a grant, the next ones with the refresh token that came with it, if one
/// did. Renewals take turns: one that everybody has left still goes on, and the next one needs the refresh token that it gives.
/// </summary>
#pragma warning disable CA1001 // Nobody asks for the wait handle of the turn, the only thing in it to dispose of.
internal sealed class OAuthSource(OAuthClient client, IOAuthGrant grant) : IPermitSource
{
    private readonly Gate _lock = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private OAuthEndpoints? _endpoints;
    private string? _refreshToken;
    private bool _cleared;

    public string Description => $"{grant.Description} at {client.Name}";

    public string? User => null;

    public bool CanGiveAnother => true;

    public bool SecretMayDiffer => grant.SecretMayDiffer;

    public async ValueTask<Permit> IssueAsync(AuthorizationContext context, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _endpoints ??= await OAuthDiscovery.FindAsync(client, context, cancellationToken).ConfigureAwait(false);
            var exchange = new OAuthExchange(client, _endpoints, context, Description);
            var (permit, refresh) = await RefreshAsync(exchange).ConfigureAwait(false)
                ?? await grant.GetAsync(exchange, cancellationToken).ConfigureAwait(false);
            Remember(refresh);
            return permit;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Refused()
    {
        // The token was, not what it was got with.
    }

    public void Clear()
    {
        lock (_lock)
            (_cleared, _refreshToken) = (true, null);
        grant.Clear();
        client.ClientSecret?.Forget();
    }

    private async Task<(Permit Permit, string? RefreshToken)?> RefreshAsync(OAuthExchange exchange)
    {
        string? token;
        lock (_lock)
            token = _refreshToken;
        if (token is null)
            return null;
        try
        {
            return await RefreshGrant.ExchangeAsync(token, exchange).ConfigureAwait(false);
        }
        catch (TapAuthenticationException e) when (e.Failure == TapAuthenticationFailure.LoginRefused)
        {
            // Refresh tokens end, too (invalid_grant): then the grant begins anew.
            Remember(null);
            return null;
        }
    }

    private void Remember(string? refreshToken)
    {
        lock (_lock)
            _refreshToken = _cleared ? null : refreshToken;
    }
}
