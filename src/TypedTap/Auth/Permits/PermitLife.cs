using System.Globalization;

namespace TypedTap.Auth;

/// <summary>When a permit is renewed.</summary>
internal static class PermitLife
{
    private static readonly TimeSpan LeastMargin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LargestMargin = TimeSpan.FromMinutes(10);

    /// <summary>Whether a permit is valid now, and for as long as it is needed.</summary>
    public static bool IsGood(Permit permit, DateTimeOffset now, TimeSpan need) =>
        permit.Expires is not { } expires || (expires > now && expires - now > need);

    /// <summary>
    /// Whether to get a new one: the end is nearer than a tenth of the whole life (at least 30 s, at most 10 min, never more
    /// than half), or the permit would end within the time that it is needed and a new one would last noticeably longer.
    /// </summary>
    public static bool IsDue(Permit permit, DateTimeOffset now, TimeSpan need)
    {
        if (permit.Expires is not { } expires)
            return false;
        var life = expires - permit.Issued;
        var left = expires - now;
        var margin = life / 10;
        margin = margin < LeastMargin ? LeastMargin : margin > LargestMargin ? LargestMargin : margin;
        if (left <= (margin < life / 2 ? margin : life / 2))
            return true;
        return left <= need && life - left >= life / 10;
    }

    /// <summary>What to throw for a permit that came too late.</summary>
    public static TapAuthenticationException AlreadyExpired(IPermitSource source, Permit permit, DateTimeOffset now) =>
        new($"The {source.Description} has expired: it ended at {Print(permit.Expires!.Value)}, and it is {Print(now)} by this "
            + "computer's clock. Nothing was sent. Get a new one; if it is new, set the clock right.")
        { Failure = TapAuthenticationFailure.Expired, Credential = source.Description };

    /// <summary>A time in UTC, to the second.</summary>
    public static string Print(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
