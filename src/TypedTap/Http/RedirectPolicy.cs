using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace TypedTap.Http;

/// <summary>
/// Which redirects are followed, and as what. The framework's own handler re-sends bodies to foreign hosts and loses
/// the <c>Authorization</c> header on the same one; here the rules are ours and in one place.
/// </summary>
internal static class RedirectPolicy
{
    private static readonly SearchValues<char> MayHoldSecrets = SearchValues.Create("@?#;=%");

    /// <summary>How many redirects an exchange may take.</summary>
    public const int MaxRedirects = 10;

    /// <summary>Whether a status asks for another request (RFC 9110 §15.4).</summary>
    public static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Decides about one redirect.</summary>
    /// <param name="step">The message that was answered with it.</param>
    /// <param name="status">Its status.</param>
    /// <param name="location">The text of its <c>Location</c> header.</param>
    /// <param name="scope">
    /// Where the credential of the exchange may go: its origins are asked over https, whatever the Location says.
    /// </param>
    /// <param name="next">What to send next.</param>
    /// <param name="refusal">Why nothing will be sent: the end of a sentence.</param>
    public static bool TryFollow(
        RequestStep step,
        HttpStatusCode status,
        string? location,
        CredentialScope? scope,
        [NotNullWhen(true)] out RequestStep? next,
        [NotNullWhen(false)] out string? refusal)
    {
        next = null;
        if (!TryResolve(step.Url, location, out var target, out refusal))
            return false;
        if (scope is not null && scope.TryUpgrade(target, out var secure))
            target = secure;

        var from = HttpOrigin.Of(step.Url);
        var to = HttpOrigin.Of(target);
        if (from.IsSecure && !to.IsSecure)
        {
            refusal = $"it leads from https to plain http ({SafeUrl.Print(target)}), where others can read and change what is sent";
            return false;
        }

        if (!KeepsMethod(step, status, target))
        {
            next = new RequestStep(step.Method == HttpMethod.Head ? HttpMethod.Head : HttpMethod.Get, target, WithBody: false);
            return true;
        }

        if (step.WithBody && to != from && !to.IsUpgradeOf(from))
        {
            refusal = $"it asks for the body of the request to be sent to another origin ({SafeUrl.Print(target)}); "
                + "if that is where the service lives now, use its URL";
            return false;
        }

        next = step with { Url = target };
        return true;
    }

    /// <summary>
    /// Whether a redirect made a GET of a POST although its status does not say so, as 303 does: 301 and 302 do so by custom
    /// only, and the answer may be one to another question.
    /// </summary>
    public static bool LostBody(RequestStep step, RequestStep next, HttpStatusCode status) =>
        step.Method == HttpMethod.Post && next.Method == HttpMethod.Get && (int)status is 301 or 302;

    private static bool KeepsMethod(RequestStep step, HttpStatusCode status, Uri target)
    {
        if (step.Method == HttpMethod.Get || step.Method == HttpMethod.Head)
            return true;

        // 301 and 302 turn a POST into a GET by custom, and so do we, except where the very same resource has only moved
        // to https or to the other side of a slash: there a GET without parameters would be answered with an error that
        // nobody understands.
        return (int)status switch
        {
            307 or 308 => true,
            301 or 302 => step.Method != HttpMethod.Post || IsSameResource(step.Url, target),
            _ => false,
        };
    }

    private static bool IsSameResource(Uri from, Uri to)
    {
        HttpOrigin source = HttpOrigin.Of(from), target = HttpOrigin.Of(to);
        return (target == source || target.IsUpgradeOf(source))
            && from.AbsolutePath.TrimEnd('/') == to.AbsolutePath.TrimEnd('/')
            && from.Query == to.Query;
    }

    // What cannot be taken apart cannot be rid of its secrets either.
    private static string Shown(string location) =>
        location.AsSpan().ContainsAny(MayHoldSecrets) ? "" : ": " + ServerText.Clean(location, 200).TrimEnd('.');

    private static bool TryResolve(
        Uri current,
        string? location,
        [NotNullWhen(true)] out Uri? target,
        [NotNullWhen(false)] out string? refusal)
    {
        target = null;
        refusal = null;

        // Resolved from the text: parsed alone, "/path" is an absolute file URL on Unix.
        if (string.IsNullOrWhiteSpace(location))
            refusal = "it has no usable Location header";
        else if (!Uri.TryCreate(current, location.Trim(), out target))
            refusal = "its Location is not a URL" + Shown(location);
        else if (target.Scheme != Uri.UriSchemeHttp && target.Scheme != Uri.UriSchemeHttps)
            refusal = $"it leads to a {ServerText.Clean(target.Scheme, 30)}: URL";
        else if (target.Host.Length == 0)
            refusal = "its Location names no host";
        else if (target.UserInfo.Length > 0 || target.Fragment.Length > 0)
            target = new UriBuilder(target) { UserName = "", Password = "", Fragment = "" }.Uri;
        return refusal is null;
    }
}
