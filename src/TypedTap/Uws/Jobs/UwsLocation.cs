using System.Diagnostics.CodeAnalysis;
using TypedTap.Http;

namespace TypedTap.Uws.Jobs;

/// <summary>Which URLs are jobs of a service, and the URLs of their parts.</summary>
internal static class UwsLocation
{
    /// <summary>
    /// Makes the URL of a job usable: it must be at the origin of its service, or at one that the client's credential is for. Plain
    /// http, which services behind front ends print, becomes https where the service itself is at https.
    /// </summary>
    /// <param name="jobs">The URL of the service's list of jobs.</param>
    /// <param name="found">The URL that was given for a job.</param>
    /// <param name="scope">The origins of the client's credential, if it has one.</param>
    /// <param name="url">The URL to use.</param>
    /// <param name="refusal">Why it is not used: the end of a sentence.</param>
    public static bool TryAccept(
        Uri jobs,
        Uri found,
        CredentialScope? scope,
        [NotNullWhen(true)] out Uri? url,
        [NotNullWhen(false)] out string? refusal)
    {
        url = null;
        refusal = null;
        if (!found.IsAbsoluteUri || (found.Scheme != Uri.UriSchemeHttps && found.Scheme != Uri.UriSchemeHttp) || found.Host.Length == 0)
        {
            refusal = "it is no http(s) URL";
            return false;
        }

        if (found.UserInfo.Length > 0 || found.Fragment.Length > 0)
            found = new UriBuilder(found) { UserName = "", Password = "", Fragment = "" }.Uri;
        found = Upgraded(jobs, found, scope);
        if (found.AbsolutePath.TrimEnd('/') == jobs.AbsolutePath.TrimEnd('/') && found.Query == jobs.Query)
        {
            // What is done to a job, deleting it for one, must never be done to the list.
            refusal = "it is the list of jobs itself";
            return false;
        }

        HttpOrigin own = HttpOrigin.Of(jobs), other = HttpOrigin.Of(found);
        if (other == own || other.IsUpgradeOf(own) || scope?.Covers(found) == true || IsSameMachine(jobs, found))
            url = found;
        else
            refusal = $"it is at {other}, and the service is at {own}";
        return url is not null;
    }

    /// <summary>Whether a URL is just below a list of jobs, by whatever path the service calls it (<c>…/async/1</c>).</summary>
    public static bool LooksLikeAJob(Uri jobs, Uri url) =>
        url.Query.Length == 0 && url.Segments is [.., var list, _] && list.TrimEnd('/') == jobs.Segments[^1].TrimEnd('/');

    /// <summary>The https form of a plain http URL, where host and service say that there is one.</summary>
    public static Uri Upgraded(Uri jobs, Uri found, CredentialScope? scope)
    {
        if (found.Scheme != Uri.UriSchemeHttp || found.Host.Length == 0)
            return found;
        if (jobs.Scheme == Uri.UriSchemeHttps && found.IdnHost.Equals(jobs.IdnHost, StringComparison.OrdinalIgnoreCase)
            && (found.IsDefaultPort || found.Port == jobs.Port))
        {
            return new UriBuilder(found) { Scheme = Uri.UriSchemeHttps, Port = jobs.IsDefaultPort ? -1 : jobs.Port }.Uri;
        }

        return scope is not null && scope.TryUpgrade(found, out var upgraded) ? upgraded : found;
    }

    /// <summary>A part of a job: <c>{job}/phase</c>.</summary>
    public static Uri Part(Uri job, string part) => new UriBuilder(job) { Path = job.AbsolutePath.TrimEnd('/') + "/" + part }.Uri;

    /// <summary>The same URL with more parameters.</summary>
    public static Uri WithQuery(Uri url, string query) =>
        query.Length == 0 ? url : new UriBuilder(url) { Query = url.Query.Length > 1 ? url.Query[1..] + "&" + query : query }.Uri;

    // localhost and 127.0.0.1 are two origins, but one service that does not know what it was called.
    private static bool IsSameMachine(Uri jobs, Uri found) =>
        jobs.IsLoopback && found.IsLoopback && jobs.Scheme == found.Scheme && jobs.Port == found.Port;
}
