using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>Logs in with user name and password as an endpoint wants it, at first and for every renewal.</summary>
internal sealed class LoginSource(LoginEndpoint endpoint, TapLogin login) : IPermitSource
{
    public string Description => $"{endpoint.Name} login of {login.Who}";

    public string? User => endpoint.NamesUser ? login.UserName : null;

    public bool CanGiveAnother => true;

    public bool SecretMayDiffer => login.MayDiffer;

    public async ValueTask<Permit> IssueAsync(AuthorizationContext context, CancellationToken cancellationToken)
    {
        var revealed = await login.RevealAsync(cancellationToken).ConfigureAwait(false);
        var reply = await LoginReply.SendAsync(Request(revealed, context), context, cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess || LoginWords.ErrorCode(reply.Body) is not null)
        {
            var failure = LoginFailure.Of(reply, Description, revealed.Password);
            if (failure.Failure == TapAuthenticationFailure.LoginRefused)
                login.Forget();
            throw failure;
        }

        return endpoint.Answer.Read(reply, out var missing) ?? throw LoginFailure.Missing(reply, Description, missing!, revealed.Password);
    }

    public void Refused()
    {
        // The token was, not the password.
    }

    public void Clear() => login.Forget();

    private TapHttpRequest Request(RevealedLogin revealed, AuthorizationContext context)
    {
        var request = endpoint.Request(revealed);
        return endpoint.Method == LoginMethod.Basic
            ? request with { OwnHeaders = AuthorizationPermit.Basic(revealed, context.Time.GetUtcNow()).Apply }
            : request;
    }
}
