using System.Net;
using TypedTap.Http;

namespace TypedTap.Uws.Jobs;

/// <summary>What a redirect means in answer to a request that changes a job.</summary>
internal static class UwsRedirect
{
    /// <summary>
    /// Whether the resource has only moved, so that nothing has been done yet and the request is to be sent there. Other redirects say
    /// that it was done, and where to look: they are not followed, as after a DELETE they lead to the list of all jobs.
    /// </summary>
    public static bool AsksToRepeat(Uri sent, HttpStatusCode status, Uri? location) => (int)status switch
    {
        301 or 302 => location is not null && IsSameResource(sent, location),
        307 or 308 => location is not null && (HttpOrigin.Of(location) == HttpOrigin.Of(sent) || IsSameResource(sent, location)),
        _ => false,
    };

    /// <summary>Whether an answer says that the change was made: 2xx, 303 as the standard has it, or 301/302 as others have it.</summary>
    public static bool IsDone(HttpStatusCode status) => (int)status is (>= 200 and < 300) or 301 or 302 or 303;

    // The same path on the same host, from http to https or to the other side of a slash.
    private static bool IsSameResource(Uri from, Uri to)
    {
        if (to.Scheme is not ("http" or "https"))
            return false;
        HttpOrigin source = HttpOrigin.Of(from), target = HttpOrigin.Of(to);
        return from != to
            && (target == source || target.IsUpgradeOf(source))
            && from.AbsolutePath.TrimEnd('/') == to.AbsolutePath.TrimEnd('/')
            && from.Query == to.Query;
    }
}
