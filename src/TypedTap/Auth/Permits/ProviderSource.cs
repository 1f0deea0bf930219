using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>Bearer tokens that the program provides.</summary>
internal sealed class ProviderSource(Func<CancellationToken, ValueTask<AccessToken>> provide) : IPermitSource
{
    public string Description => "bearer token from the program's provider";

    public string? User => null;

    public bool CanGiveAnother => true;

    public bool SecretMayDiffer => true;

    public async ValueTask<Permit> IssueAsync(AuthorizationContext context, CancellationToken cancellationToken)
    {
        var asked = context.Time.GetUtcNow();
        var token = await provide(cancellationToken).ConfigureAwait(false)
            ?? throw new TapAuthenticationException("The program's token provider gave no token.")
            { Failure = TapAuthenticationFailure.SecretMissing, Credential = Description };
        return AuthorizationPermit.Bearer(token.Value, asked, token.Expires, "the program's provider");
    }

    public void Refused()
    {
    }

    public void Clear()
    {
    }
}
