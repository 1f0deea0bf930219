using System.Globalization;

namespace TypedTap.Auth;

internal sealed record SetCookieAnswer : LoginAnswer
{
    internal override Permit? Read(LoginReply reply, out string? missing)
    {
        var cookies = new Dictionary<string, string>(StringComparer.Ordinal);
        DateTimeOffset? ends = null;
        foreach (var header in reply.Header("Set-Cookie"))
        {
            if (Parse(header, reply.Asked) is not { } cookie || cookie.Expires <= reply.Asked)
                continue;
            cookies[cookie.Name] = cookie.Value;
            ends = ends is null || cookie.Expires < ends ? cookie.Expires ?? ends : ends;
        }

        missing = cookies.Count == 0 ? "without a cookie (Set-Cookie)" : null;
        return cookies.Count == 0 ? null : CookiePermit.Of(cookies, reply.Asked, ends, reply.Url.AbsoluteUri);
    }

    // RFC 6265 §5.2: leniently, and Max-Age before Expires.
    private static (string Name, string Value, DateTimeOffset? Expires)? Parse(string header, DateTimeOffset now)
    {
        var parts = header.Split(';');
        if (parts[0].IndexOf('=', StringComparison.Ordinal) is not (> 0 and var equals))
            return null;

        DateTimeOffset? maxAge = null, expires = null;
        foreach (var part in parts.Skip(1))
        {
            var pair = part.Split('=', 2);
            var value = pair.Length > 1 ? pair[1].Trim() : "";
            if (pair[0].Trim().Equals("Max-Age", StringComparison.OrdinalIgnoreCase)
                && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
            {
                maxAge = seconds <= 0 ? now : now + TimeSpan.FromSeconds(Math.Min(seconds, 10L * 366 * 86400));
            }
            else if (pair[0].Trim().Equals("Expires", StringComparison.OrdinalIgnoreCase)
                && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            {
                expires = time;
            }
        }

        return (parts[0][..equals].Trim(), parts[0][(equals + 1)..].Trim(), maxAge ?? expires);
    }
}
