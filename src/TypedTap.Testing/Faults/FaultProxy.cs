using System.Collections.Immutable;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using TypedTap.Testing.Hosting;
using TypedTap.Testing.Wire;

namespace TypedTap.Testing;

/// <summary>
/// Stands before a service at http and sends requests on, but for those that a rule does a fault to. It has three origins: its own,
/// another one, and one of https, which redirects lead to; all send on to the same service, and rules hold for all. It changes nothing on
/// the way but Host (and URLs, where <see cref="FaultProxyOptions.RewriteUrls"/> says so).
/// </summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly Uri _upstream;
    private readonly BoundedRequests<ProxiedRequest> _requests;
    private ImmutableArray<FaultRule> _rules = [];

    /// <param name="upstream">The origin of the service (<c>http://127.0.0.1:8080</c>); a path is not looked at.</param>
    /// <param name="options">Rewriting, pauses, clock.</param>
    public FaultProxy(Uri upstream, FaultProxyOptions? options = null)
    {
        if (upstream.Scheme != Uri.UriSchemeHttp)
            throw new ArgumentException($"{upstream}: the proxy speaks http to its upstream.", nameof(upstream));
        _upstream = upstream;
        Options = options ?? new FaultProxyOptions();
        Log = Options.Log ?? new RequestLog();
        _requests = new(Log.Capacity, Log.MaxBodyBytes, item => item.Request, item => item with { Request = item.Request.WithoutBody() });
        Certificate = LoopbackCertificate.ForServer();
        var server = new LoopbackServerOptions { Log = Log, BeforeBody = BeforeBody };
        Server = new LoopbackServer(AnswerAsync, server);
        OtherServer = new LoopbackServer(AnswerAsync, server);
        SecureServer = new LoopbackServer(AnswerAsync, server with { Certificate = Certificate });
    }

    /// <summary>Where clients go; ends with a slash.</summary>
    public Uri Url => Server.Url;

    /// <summary>The base URL of the TAP service behind it.</summary>
    public Uri Tap => Server.Tap;

    /// <summary>The origin that redirects to another one lead to.</summary>
    public Uri OtherUrl => OtherServer.Url;

    /// <summary>
    /// The origin that redirects to https lead to; trust <see cref="Certificate"/> to get there
    /// (<see cref="LoopbackCertificate.Handler"/>).
    /// </summary>
    public Uri SecureUrl => SecureServer.Url;

    /// <summary>What its https origin shows.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>What came to any of its origins, in order, and what was done with it; within the bounds of <see cref="Log"/>.</summary>
    public IReadOnlyList<ProxiedRequest> Requests => _requests.All;

    /// <summary>The log that its requests are in.</summary>
    public RequestLog Log { get; }

    /// <summary>Completed when a client has left a request on its first origin without the whole answer.</summary>
    public Task ClientLeft => Server.ClientLeft.Task;

    internal FaultProxyOptions Options { get; }

    internal MovedAnswers Moved { get; } = new();

    internal LoopbackServer Server { get; }

    internal LoopbackServer OtherServer { get; }

    internal LoopbackServer SecureServer { get; }

    /// <summary>
    /// Begins a rule; the first that matches and is not used up holds. One for a fault before the body of the request is asked with an
    /// empty body, and so are those before it, to know which is the first; these are asked again once the body is there.
    /// </summary>
    public FaultRule When(Func<RecordedRequest, bool> matches)
    {
        var rule = new FaultRule(matches);
        ImmutableInterlocked.Update(ref _rules, rules => rules.Add(rule));
        return rule;
    }

    /// <summary>A rule for every request.</summary>
    public FaultRule Always() => When(_ => true);

    /// <summary>Forgets all rules.</summary>
    public void Clear() => ImmutableInterlocked.Update(ref _rules, _ => []);

    /// <summary>Ends it, and whatever it is doing.</summary>
    /// <returns>A task that throws what a rule's function threw, or that the upstream could not be reached, if so.</returns>
    public async ValueTask DisposeAsync()
    {
        var endings = new Endings();
        await endings.DoAsync(Server.DisposeAsync).ConfigureAwait(false);
        await endings.DoAsync(OtherServer.DisposeAsync).ConfigureAwait(false);
        await endings.DoAsync(SecureServer.DisposeAsync).ConfigureAwait(false);
        endings.Do(Certificate.Dispose);
        endings.Throw();
    }

    private LoopbackReply? BeforeBody(RecordedRequest request)
    {
        if (request.Target.StartsWith("/~", StringComparison.Ordinal) || UseBeforeBody(request) is not { } fault)
            return null;
        _requests.Add(new ProxiedRequest(request) { Fault = fault });
        var replying = fault.ReplyAsync(
            new FaultContext(this, request, _ => throw new InvalidOperationException("Nothing to forward yet.")));
        return replying.GetAwaiter().GetResult();
    }

    private async Task<LoopbackReply> AnswerAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        _requests.Add(new ProxiedRequest(request));
        if (request.Target.StartsWith(MovedPath.Loop, StringComparison.Ordinal))
            return LoopbackReply.Redirect(302, request.Target);
        if (request.Target.StartsWith(MovedPath.Nowhere, StringComparison.Ordinal))
            return LoopbackReply.Of(404, "text/plain", "A redirect to two places leads to none.");
        if (MovedPath.Read(request.Target) is { } moved)
        {
            if (moved.Hops > 0)
                return LoopbackReply.Redirect(moved.Status, moved.Next());
            return (Moved.Find(moved) ?? await ForwardAsync(request, moved.Target, cancellationToken).ConfigureAwait(false)).ToReply();
        }

        if (Use(request) is not { } fault)
            return (await ForwardAsync(request, request.Target, cancellationToken).ConfigureAwait(false)).ToReply();
        _requests.Update(request.Number, item => item with { Fault = fault });
        return await fault.ReplyAsync(new FaultContext(this, request, altered => ForwardAsync(altered, altered.Target, cancellationToken)))
            .ConfigureAwait(false);
    }

    private Fault? Use(RecordedRequest request) =>
        _rules.FirstOrDefault(rule => rule.Fault?.BeforeBody == false && rule.TryUse(request))?.Fault;

    // Predicates of users are asked no more than needed: only those before the last rule that has to be decided now.
    private Fault? UseBeforeBody(RecordedRequest request)
    {
        var rules = _rules;
        var end = rules.Length;
        while (end > 0 && rules[end - 1].Fault?.BeforeBody != true)
            end--;
        foreach (var rule in rules.AsSpan()[..end])
        {
            if (rule.Fault is not { } fault)
                continue;
            if (fault.BeforeBody && rule.TryUse(request))
                return fault;
            if (!fault.BeforeBody && rule.Matches(request))
                return null;
        }

        return null;
    }

    private async Task<WireAnswer> ForwardAsync(RecordedRequest request, string target, CancellationToken cancellationToken)
    {
        var plain = request with { Target = target };
        if (Options.RewriteUrls)
            plain = plain with { Headers = request.Headers.With(["Accept-Encoding"]) };
        _requests.Update(request.Number, item => item with { Forwarded = true });
        try
        {
            var answer = await Upstream.SendAsync(_upstream, plain, cancellationToken, Options.KeepHost).ConfigureAwait(false);
            _requests.Update(request.Number, item => item with { UpstreamStatus = answer.Status });
            return Options.RewriteUrls ? UrlRewriter.Rewrite(answer, _upstream.GetLeftPart(UriPartial.Authority), request.Origin) : answer;
        }
        catch (SocketException e)
        {
            throw new InvalidOperationException($"The upstream {_upstream} of the fault proxy could not be reached: {e.Message}", e);
        }
    }
}
