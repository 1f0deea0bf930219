using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>User name and password, sent with every message.</summary>
internal sealed class BasicSource(TapLogin login) : IPermitSource
{
    public string Description => $"user name and password of {login.Who} (HTTP Basic)";

    public KeyValuePair<string, string>? Shown => new("Authorization", "Basic ***");

    public string? User => login.UserName;

    public bool CanGiveAnother => login.MayDiffer;

    public bool SecretMayDiffer => login.MayDiffer;

    public async ValueTask<Permit> IssueAsync(AuthorizationContext context, CancellationToken cancellationToken)
    {
        var revealed = await login.RevealAsync(cancellationToken).ConfigureAwait(false);
        return AuthorizationPermit.Basic(revealed, context.Time.GetUtcNow());
    }

    public void Refused() => login.Forget();

    public void Clear() => login.Forget();
}
