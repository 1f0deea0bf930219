using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>Requests to one authorization server in the name of one client.</summary>
internal sealed class OAuthExchange(OAuthClient client, OAuthEndpoints endpoints, AuthorizationContext context, string description)
{
    public OAuthClient Client => client;

    public OAuthEndpoints Endpoints => endpoints;

    public AuthorizationContext Context => context;

    public string Description => description;

    /// <summary>Sends a form with the client's identity; whatever is answered is given back.</summary>
    public async Task<LoginReply> PostAsync(
        Uri url, IEnumerable<KeyValuePair<string, string>> fields, RepeatSafety repeat, CancellationToken cancellationToken)
    {
        var form = fields.ToList();
        Permit? basic = null;
        if (client.ClientSecret is { } secret)
        {
            var revealed = await secret.RevealAsync(cancellationToken).ConfigureAwait(false);
            if (UsesForm)
                form.AddRange([new("client_id", client.ClientId), new("client_secret", revealed)]);
            else
                basic = AuthorizationPermit.Basic(Encoded(client.ClientId, revealed), context.Time.GetUtcNow());
        }
        else
        {
            form.Add(new("client_id", client.ClientId));
        }

        var request = TapHttpRequest.PostForm(url, form) with
        {
            Accept = "application/json",
            Purpose = "auth.token",
            Repeat = repeat,
            OwnHeaders = basic is null ? null : basic.Apply,
        };
        return await LoginReply.SendAsync(request, context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The permit of an answer, and the refresh token that came with it.</summary>
    /// <exception cref="TapAuthenticationException">The answer is an error, or has no token in it.</exception>
    public (Permit Permit, string? RefreshToken) Read(LoginReply reply, params ReadOnlySpan<string> secrets)
    {
        if (!reply.IsSuccess || LoginWords.ErrorCode(reply.Body) is not null)
            throw LoginFailure.Of(reply, description, secrets);
        var permit = LoginAnswer.TokenInJson(client.TokenMember).Read(reply, out var missing);
        return permit is not null
            ? (permit, JsonObject.Read(reply.Body)?.Text("refresh_token"))
            : throw LoginFailure.Missing(reply, description, missing!, secrets);
    }

    /// <summary>The scope that the client asks for, as a field.</summary>
    public IEnumerable<KeyValuePair<string, string>> ScopeField => client.Scope is { } scope ? [new("scope", scope)] : [];

    private bool UsesForm =>
        client.ClientAuthentication == OAuthClientAuthentication.Post
        || (client.ClientAuthentication == OAuthClientAuthentication.Automatic && endpoints.PostOnly);

    // RFC 6749 §2.3.1: both are form-encoded before they are put together.
    private static RevealedLogin Encoded(string id, string secret) =>
        new(System.Net.WebUtility.UrlEncode(id), System.Net.WebUtility.UrlEncode(secret));
}
