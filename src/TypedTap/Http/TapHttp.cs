using System.Net;

namespace TypedTap.Http;

/// <summary>
/// The one way of a request to a service, for queries, metadata, jobs and downloads alike: redirects by our own rules,
/// time limits that say which one it was, failures as <see cref="TapException"/>s, no secrets in what is printed.
/// </summary>
internal sealed class TapHttp : IDisposable
{
    private readonly HttpClient _client;
    private readonly TapHttpOptions _options;
    private readonly string _userAgent;

    /// <summary>Sets the pipeline up; nothing is sent.</summary>
    /// <exception cref="ArgumentException">The handler follows redirects itself, or the user agent is not one.</exception>
    public TapHttp(TapHttpOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _userAgent = UserAgent.Build(options.UserAgent, nameof(options));
        var handler = options.Handler is { } own
            ? HandlerFactory.Check(own, nameof(options))
            : HandlerFactory.Create(options.ConnectTimeout);
#pragma warning disable RS0030 // This is the place that the ban on HttpClient's constructors points to.
        _client = new HttpClient(handler, disposeHandler: options.Handler is null) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore RS0030
    }

    /// <summary>Sends a request and follows its redirects; whatever status comes at the end is given back.</summary>
    /// <exception cref="TapResponseException">A redirect must not be followed.</exception>
    /// <exception cref="TapTransportException">The network failed.</exception>
    /// <exception cref="TapTimeoutException">The connection or the headers took too long.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async Task<TapHttpResponse> SendAsync(TapHttpRequest request, CancellationToken cancellationToken)
    {
        using var budget = new TimeBudget(_options.TimeProvider, _options.RequestTimeout, cancellationToken);
        var trail = new RequestTrail();
        var step = request.FirstStep;
        trail.TryAdd(step);
        while (true)
        {
            var message = await SendStepAsync(request, step, trail, budget, cancellationToken).ConfigureAwait(false);
            if (!request.FollowRedirects || !RedirectPolicy.IsRedirect(message.StatusCode))
                return await AnswerAsync(message, step.Url, trail, cancellationToken).ConfigureAwait(false);

            using (message)
                step = Redirected(step, message, trail);
        }
    }

    /// <summary>
    /// Sends a request and reads the whole body of its answer into memory, so that the reading, too, is repeated where that is safe.
    /// For documents about a service or a job, not for rows.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">The most bytes that the body may have, decompressed.</param>
    /// <param name="cancellationToken">Ends the exchange.</param>
    /// <exception cref="TapResponseException">A redirect must not be followed, or the body is larger than the limit.</exception>
    /// <exception cref="TapTransportException">The network failed.</exception>
    /// <exception cref="TapTimeoutException">The connection, the headers or the body took too long.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async Task<TapHttpResponse> FetchAsync(TapHttpRequest request, int limit, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            await answer.BufferAsync(limit, cancellationToken).ConfigureAwait(false);
            return answer;
        }
        catch
        {
            await answer.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendStepAsync(
        TapHttpRequest request,
        RequestStep step,
        RequestTrail trail,
        TimeBudget budget,
        CancellationToken caller)
    {
        caller.ThrowIfCancellationRequested();
        var message = new HttpRequestMessage(step.Method, step.Url) { Content = step.WithBody ? request.Body?.Invoke() : null };
        try
        {
            UserAgent.Apply(_userAgent, message.Headers);
            message.Headers.Accept.ParseAdd(request.Accept);
            if (trail.Count == 1)
                request.OwnHeaders?.Invoke(message.Headers);
            var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, budget.Token).ConfigureAwait(false);
            response.RequestMessage = message;
            trail.Answered(response.StatusCode);
            return response;
        }
        catch (Exception e)
        {
            message.Dispose();
            if (TransportFailure.MayEndSending(e))
                throw TransportFailure.WhileSending(e, step.Url, trail, budget, _options.ConnectTimeout, caller);
            throw;
        }
    }

    private async Task<TapHttpResponse> AnswerAsync(
        HttpResponseMessage message,
        Uri url,
        RequestTrail trail,
        CancellationToken cancellationToken)
    {
        try
        {
            return await TapHttpResponse.CreateAsync(message, url, trail, _options, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private static RequestStep Redirected(RequestStep step, HttpResponseMessage message, RequestTrail trail)
    {
        // Two Locations are as good as none.
        var found = message.Headers.NonValidated.TryGetValues("Location", out var values) && values.Count == 1;
        var location = found ? values.ToString() : null;
        message.RequestMessage?.Dispose();
        if (!RedirectPolicy.TryFollow(step, message.StatusCode, location, out var next, out var refusal))
            throw Refused(step.Url, message.StatusCode, refusal, trail);
        if (!trail.TryAdd(next))
            throw Refused(step.Url, message.StatusCode, $"it leads in a circle, back to {next.Method} {SafeUrl.Print(next.Url)}", trail);
        if (trail.Count > RedirectPolicy.MaxRedirects + 1)
            throw Refused(step.Url, message.StatusCode, $"it is one more than the {RedirectPolicy.MaxRedirects} that are followed", trail);
        return next;
    }

    private static TapResponseException Refused(Uri url, HttpStatusCode status, string refusal, RequestTrail trail) =>
        new($"{SafeUrl.Print(url)} answered with a redirect ({(int)status}) that is not followed: {refusal}. The way there: {trail}.")
        {
            Url = SafeUrl.Redact(url),
            StatusCode = status,
        };
}
