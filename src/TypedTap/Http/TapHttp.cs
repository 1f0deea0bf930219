using System.Diagnostics;

namespace TypedTap.Http;

/// <summary>
/// The one way of a request to a service, for queries, metadata, jobs and downloads alike: redirects by our own rules,
/// credentials within their origins, repeats where they are safe, time limits that say which one it was, failures as
/// <see cref="TapException"/>s, no secrets in what is printed.
/// </summary>
internal sealed class TapHttp : IDisposable
{
    private readonly RequestGate _gate;
    private readonly RetryPolicy _retries;
    private volatile IRequestCredential? _credential;

    /// <summary>Sets the pipeline up; nothing is sent.</summary>
    /// <exception cref="ArgumentException">The handler follows redirects itself, or the user agent is not one.</exception>
    public TapHttp(TapHttpOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        UserAgentText = UserAgent.Build(options.UserAgent, nameof(options));
        Clients = new ClientPool(options);
        _gate = new RequestGate(options.MaxConnections);
        _retries = new RetryPolicy(options, OnRetry);
    }

    /// <summary>What the pipeline was made with.</summary>
    public TapHttpOptions Options { get; }

    /// <summary>The framework's clients.</summary>
    public ClientPool Clients { get; }

    /// <summary>Hosts that have moved to https for good.</summary>
    public MovedToHttps Moves { get; } = new();

    /// <summary>How we introduce ourselves.</summary>
    public string UserAgentText { get; }

    /// <summary>
    /// The credential of requests that begin from now on; those that have begun keep theirs, in their repeats too.
    /// </summary>
    public IRequestCredential? Credential
    {
        get => _credential;
        set => _credential = value;
    }

    /// <summary>Sends a request and follows its redirects; whatever status comes at the end is given back.</summary>
    /// <exception cref="TapAuthenticationException">A credential cannot be had, does not apply, or was not taken.</exception>
    /// <exception cref="TapResponseException">A redirect must not be followed.</exception>
    /// <exception cref="TapTransportException">The network failed.</exception>
    /// <exception cref="TapTimeoutException">The connection or the headers took too long.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public Task<TapHttpResponse> SendAsync(TapHttpRequest request, CancellationToken cancellationToken) =>
        ObserveAsync(request, bodyLimit: null, cancellationToken);

    /// <summary>
    /// Sends a request and reads the whole body of its answer into memory, so that the reading, too, is repeated where that is safe.
    /// For documents about a service or a job, not for rows.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">The most bytes that the body may have, decompressed.</param>
    /// <param name="cancellationToken">Ends the exchange.</param>
    /// <exception cref="TapResponseException">A redirect must not be followed, or the body is larger than the limit.</exception>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public Task<TapHttpResponse> FetchAsync(TapHttpRequest request, int limit, CancellationToken cancellationToken) =>
        ObserveAsync(request, limit, cancellationToken);

    /// <summary>The request as it would be sent, for people; nothing is sent.</summary>
    public TapRequest Describe(TapHttpRequest request) => RequestText.Of(request, UserAgentText, _credential);

    /// <inheritdoc/>
    public void Dispose() => Clients.Dispose();

    private async Task<TapHttpResponse> ObserveAsync(TapHttpRequest request, int? bodyLimit, CancellationToken cancellationToken)
    {
        using var observation = new RequestObservation(request, Options);
        var attempts = new HttpAttempts(request, _credential, Options.TimeProvider);
        Options.Sending?.Invoke(RequestText.Of(request, UserAgentText, attempts.Credential));
        try
        {
            var answer = await _retries.RunAsync(
                attempts, (state, token) => AttemptAsync(state, bodyLimit, token), cancellationToken).ConfigureAwait(false);
            observation.Answered(answer, attempts.Count);
            answer.Describe = () => RequestText.Of(request, UserAgentText, attempts.Credential);
            return answer;
        }
        catch (TapException e)
        {
            e.Request ??= RequestText.Of(request, UserAgentText, attempts.Credential);
            observation.Failed(e, attempts.Count);
            throw;
        }
        catch (OperationCanceledException)
        {
            observation.Cancelled();
            throw;
        }
    }

    private async Task<TapHttpResponse> AttemptAsync(HttpAttempts attempts, int? bodyLimit, CancellationToken cancellationToken)
    {
        var place = attempts.Request.PassesGate
            ? null
            : await _gate.EnterAsync(
                () => HttpLog.Waiting(Options.Logger, attempts.Request.Purpose, Options.MaxConnections), cancellationToken)
                .ConfigureAwait(false);
        try
        {
            using var exchange = new HttpExchange(this, attempts, cancellationToken);
            var answer = await exchange.RunAsync().ConfigureAwait(false);
            answer.WhenOver(place);
            place = null;
            return bodyLimit is { } limit
                ? await BufferedAsync(attempts.Request, answer, limit, cancellationToken).ConfigureAwait(false)
                : answer;
        }
        finally
        {
            place?.Dispose();
        }
    }

    private async Task<TapHttpResponse> BufferedAsync(
        TapHttpRequest request, TapHttpResponse answer, int limit, CancellationToken cancellationToken)
    {
        // A document that drips in is none, however short its pauses are.
        using var budget = new TimeBudget(Options.TimeProvider, request.AnswerTimeout ?? Options.RequestTimeout, cancellationToken);
        try
        {
            await answer.BufferAsync(limit, budget.Token).ConfigureAwait(false);
            return answer;
        }
        catch (OperationCanceledException e) when (budget.IsOver && !cancellationToken.IsCancellationRequested)
        {
            await answer.DisposeAsync().ConfigureAwait(false);
            throw new TapTimeoutException(
                $"The document of {SafeUrl.Print(answer.FinalUrl)} was not whole {TransportFailure.Seconds(budget.Limit)} after it began. "
                + "Allow it more with TapClientOptions.RequestTimeout.",
                e)
            { Kind = TapTimeoutKind.Request, Limit = budget.Limit, Url = SafeUrl.Redact(answer.FinalUrl) };
        }
        catch
        {
            await answer.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void OnRetry(HttpAttempts attempts, TimeSpan pause)
    {
        TapTelemetry.Retries.Add(1, new KeyValuePair<string, object?>("typedtap.purpose", attempts.Request.Purpose));
        Activity.Current?.AddEvent(new ActivityEvent("retry"));
        HttpLog.Retrying(Options.Logger, attempts.Request.Purpose, SafeUrl.Print(attempts.Request.Url), attempts.Count, pause);
    }
}
