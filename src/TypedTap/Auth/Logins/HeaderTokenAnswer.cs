namespace TypedTap.Auth;

internal sealed record HeaderTokenAnswer(string Header) : LoginAnswer
{
    internal override Permit? Read(LoginReply reply, out string? missing)
    {
        var values = reply.Header(Header);
        missing = values.Count == 1 ? null : values.Count == 0 ? $"without the header {Header}" : $"with several headers {Header}";
        return missing is null ? AuthorizationPermit.Bearer(values[0], reply.Asked, expires: null, reply.Url.AbsoluteUri) : null;
    }
}
