using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>A secret that is sent as it is.</summary>
/// <param name="secret">The secret.</param>
/// <param name="description">What it is, for messages.</param>
/// <param name="make">Makes the permit of the secret and the time.</param>
internal sealed class SecretSource(TapSecret secret, string description, Func<string, DateTimeOffset, Permit> make) : IPermitSource
{
    public string Description => description;

    public string? User => null;

    public bool CanGiveAnother => secret.MayDiffer;

    public bool SecretMayDiffer => secret.MayDiffer;

    public async ValueTask<Permit> IssueAsync(AuthorizationContext context, CancellationToken cancellationToken)
    {
        var value = await secret.RevealAsync(cancellationToken).ConfigureAwait(false);
        return make(value, context.Time.GetUtcNow());
    }

    public void Refused() => secret.Forget();

    public void Clear() => secret.Forget();
}
