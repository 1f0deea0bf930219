namespace TypedTap.Auth;

internal sealed record BodyCookieAnswer(string Cookie, bool Quoted) : LoginAnswer
{
    internal override Permit? Read(LoginReply reply, out string? missing)
    {
        // A page is no cookie, whatever its status says.
        var value = reply.Text.Trim().Trim('"');
        missing = value.Length == 0 ? "with nothing"
            : value[0] is '<' or '{' || !SecretCharacters.IsCookieValue(value) ? "with something that is no cookie"
            : null;
        if (missing is not null)
            return null;
        return CookiePermit.Of([new(Cookie, Quoted ? $"\"{value}\"" : value)], reply.Asked, expires: null, reply.Url.AbsoluteUri);
    }
}
