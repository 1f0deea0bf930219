using TypedTap.Testing.Wire;

namespace TypedTap.Testing;

public sealed partial class Fault
{
    /// <summary>
    /// A redirect. After 301, 302 and 303 of a POST the answer to that POST is at the target, as at CADC's /sync; otherwise the request
    /// to the target is sent on to the upstream under its first path. No other fault happens to requests to a target.
    /// </summary>
    /// <param name="status">301, 302, 303, 307 or 308.</param>
    /// <param name="target">Where it leads.</param>
    /// <param name="hops">How many redirects there are before the answer comes.</param>
    public static Fault Redirect(int status, RedirectTarget target, int hops = 1)
    {
        var name = $"{status} to {Words(target)}{(hops > 1 ? $", {hops} in a chain" : "")}";
        var leads = target < RedirectTarget.Loop;
        return new Fault(name, FaultKind.Redirect, leads ? FaultEffect.AnswerElsewhere : FaultEffect.OtherAnswer, ReplyAsync)
        {
            ReachesUpstream = leads && status <= 303,
        };

        async Task<LoopbackReply> ReplyAsync(FaultContext context)
        {
            var keeps = leads && status <= 303 && context.Request.Method is not ("GET" or "HEAD");
            var stash = keeps ? context.Proxy.Moved.Keep(context.Request.Target, await context.ForwardAsync().ConfigureAwait(false)) : 0;
            var path = MovedPath.Write(status, hops - 1, stash, context.Request.Target);
            return LoopbackReply.Of(status, "text/html", "<html><body>moved</body></html>", [.. Locations(context, target, path)]);
        }
    }

    private static IEnumerable<(string Name, string Value)> Locations(FaultContext context, RedirectTarget target, string path)
    {
        var origin = context.Request.Origin;
        var other = (origin == context.Proxy.OtherServer.Origin ? context.Proxy.Server : context.Proxy.OtherServer).Origin;
        var nowhere = MovedPath.Nowhere + context.Request.Target;
        string[] locations = target switch
        {
            RedirectTarget.OtherPath => [path],
            RedirectTarget.SameOrigin => [origin + path],
            RedirectTarget.OtherOrigin => [other + path],
            RedirectTarget.Https => [context.Proxy.SecureServer.Origin + path],
            RedirectTarget.Loop => [MovedPath.Loop + context.Request.Target],
            RedirectTarget.TwoLocations => [origin + nowhere, other + nowhere],
            _ => [],
        };
        return locations.Select(location => ("Location", location));
    }

    private static string Words(RedirectTarget target) => target switch
    {
        RedirectTarget.SameOrigin => "the same origin",
        RedirectTarget.OtherPath => "another path",
        RedirectTarget.OtherOrigin => "another origin",
        RedirectTarget.Https => "https",
        RedirectTarget.Loop => "itself, for ever",
        RedirectTarget.NoLocation => "nowhere",
        _ => "two places",
    };
}
