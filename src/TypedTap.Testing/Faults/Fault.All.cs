namespace TypedTap.Testing;

public sealed partial class Fault
{
    /// <summary>One of each, with names that differ.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        .. Breaks(Reset),
        .. Breaks(Close),
        .. Breaks(Stall),
        ContentLengthTooLarge, ChunkCut, GzipCut,
        ContentLengthTooSmall, ContentLengthTwice, ContentLengthsDiffer, ContentLengthNoNumber,
        .. from status in (int[])[429, 502, 503, 504]
           from form in Enum.GetValues<RetryAfterForm>()
           select Status(status, form),
        Status(500), Status(404),
        Status(502).AfterForwarding(), Status(504).AfterForwarding(),
        Challenge(401, "Basic realm=\"archive\""),
        Challenge(401, "Bearer realm=\"archive\", error=\"invalid_token\""),
        Challenge(401, "ivoa_bearer standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"{login}\""),
        Challenge(401, "ivoa_cookie standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"{login}\""),
        Challenge(401, "ivoa_x509"),
        Challenge(401, "ivoa_x509", "Basic realm=\"archive\""),
        Challenge(401),
        Challenge(403),
        .. from status in (int[])[301, 302, 303, 307, 308]
           from target in Enum.GetValues<RedirectTarget>()
           select Redirect(status, target),
        Redirect(303, RedirectTarget.OtherPath, hops: 4), Redirect(307, RedirectTarget.OtherPath, hops: 4),
        Redirect(303, RedirectTarget.OtherOrigin, hops: 3), Redirect(302, RedirectTarget.OtherPath, hops: 100),
        HtmlPage, LoginForm, EmptyBody,
        ContentType("text/plain"), ContentType("text/html"), ContentType("application/octet-stream"), ContentType(null),
        SlowDrip,
    ];

    private static IEnumerable<Fault> Breaks(Func<BreakPlace, int, Fault> make) =>
        Enum.GetValues<BreakPlace>().SelectMany(place =>
            (place == BreakPlace.InBody ? (int[])[0, 1, 200, -1] : [1]).Select(bytes => make(place, bytes)));
}
