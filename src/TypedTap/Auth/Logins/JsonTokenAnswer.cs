namespace TypedTap.Auth;

internal sealed record JsonTokenAnswer(string Member) : LoginAnswer
{
    internal override Permit? Read(LoginReply reply, out string? missing)
    {
        var json = JsonObject.Read(reply.Body);
        var token = json?.Text(Member);
        missing = json is null ? "not with a JSON object" : token is null ? $"without a \"{Member}\"" : null;
        return token is null
            ? null
            : AuthorizationPermit.Bearer(token, reply.Asked, reply.Asked + json!.Seconds("expires_in"), reply.Url.AbsoluteUri);
    }
}
