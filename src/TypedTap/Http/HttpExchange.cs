using System.Net;
using System.Net.Security;

namespace TypedTap.Http;

/// <summary>
/// One attempt at a request: its first message and those that redirects make of it, each with the credential where that
/// applies, within one time limit.
/// </summary>
internal sealed class HttpExchange : IDisposable
{
    private readonly TapHttp _http;
    private readonly TapHttpRequest _request;
    private readonly HttpAttempts _attempts;
    private readonly IRequestCredential? _credential;
    private readonly CancellationToken _caller;
    private readonly TimeBudget _budget;
    private readonly RequestTrail _trail = new();

    /// <summary>Starts the clock of the attempt.</summary>
    public HttpExchange(TapHttp http, HttpAttempts attempts, CancellationToken caller)
    {
        _http = http;
        _attempts = attempts;
        _request = attempts.Request;
        _credential = attempts.Credential;
        _caller = caller;
        _budget = new TimeBudget(http.Options.TimeProvider, _request.AnswerTimeout ?? http.Options.RequestTimeout, caller);
        attempts.Begin();
    }

    /// <summary>Sends, follows, and gives the answer at the end of the way, whatever its status.</summary>
    public async Task<TapHttpResponse> RunAsync()
    {
        var step = Upgraded(_request.FirstStep);
        _trail.TryAdd(step);
        while (true)
        {
            var (message, authorized) = await AnsweredAsync(step).ConfigureAwait(false);
            if (!_request.FollowRedirects || !RedirectPolicy.IsRedirect(message.StatusCode))
                return await OpenAsync(message, step, authorized).ConfigureAwait(false);

            using (message)
                step = Redirected(step, message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _budget.Dispose();

    // A refused secret may only be an old one: it is replaced once, and the same message sent again.
    private async Task<(HttpResponseMessage Message, bool Authorized)> AnsweredAsync(RequestStep step)
    {
        var (message, authorized) = await SendAsync(step).ConfigureAwait(false);
        if (!authorized || message.StatusCode != HttpStatusCode.Unauthorized || !_credential!.TryDiscard(message.RequestMessage!.Headers))
            return (message, authorized);

        message.RequestMessage!.Dispose();
        message.Dispose();
        return await SendAsync(step).ConfigureAwait(false);
    }

    private async Task<(HttpResponseMessage Message, bool Authorized)> SendAsync(RequestStep step)
    {
        _caller.ThrowIfCancellationRequested();
        var message = new HttpRequestMessage(step.Method, step.Url);
        try
        {
            UserAgent.Apply(_http.UserAgentText, message.Headers);
            message.Headers.Accept.ParseAdd(_request.Accept);
            _request.EveryHeaders?.Invoke(message.Headers);
            var (authorized, certificate) = await AuthorizeAsync(step.Url, message).ConfigureAwait(false);
            if (_trail.Count == 1)
                _request.OwnHeaders?.Invoke(message.Headers);
            message.Content = step.WithBody ? _request.Body?.Invoke() : null;
            _attempts.Messages++;
            var client = _http.Clients.For(certificate, _request.AsSent || (_request.AsSentIfPossible && _http.Clients.GivesAsSent));
            var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, _budget.Token).ConfigureAwait(false);
            response.RequestMessage = message;
            _trail.Answered(response.StatusCode);
            return (response, authorized);
        }
        catch (Exception e)
        {
            message.Dispose();
            if (TransportFailure.MayEndSending(e))
                throw TransportFailure.WhileSending(e, step.Url, _trail, _budget, _http.Options.ConnectTimeout, _caller);
            throw;
        }
    }

    private async ValueTask<(bool Authorized, SslStreamCertificateContext? Certificate)> AuthorizeAsync(Uri url, HttpRequestMessage message)
    {
        if (_credential is null)
            return (false, null);
        if (!_credential.Scope.Covers(url))
        {
            return _request.Credential == CredentialUse.WithinScope
                ? (false, null)
                : throw OutOfScope(_credential, url);
        }

        var context = new AuthorizationContext(_http, _http.Options.TimeProvider, _request.TokenLife);
        try
        {
            return (true, await _credential.AuthorizeAsync(message.Headers, context, _budget.Token).ConfigureAwait(false));
        }
        catch (TapException)
        {
            // What failed is the asking for the secret, which has repeats of its own, and must not have ours.
            _attempts.IsFinal = true;
            throw;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            _attempts.IsFinal = true;
            throw new TapAuthenticationException(
                $"Nothing was sent to {SafeUrl.Print(url)}: the {_credential.Description} could not be had. What gives it failed: "
                + $"{SecretText.Hide(ServerText.Clean(e.Message, 300)).TrimEnd('.')}.",
                e)
            {
                Failure = TapAuthenticationFailure.SecretMissing,
                Credential = _credential.Description,
                Url = SafeUrl.Redact(url),
            };
        }
    }

    private RequestStep Upgraded(RequestStep step) => _credential is not null && _credential.Scope.TryUpgrade(step.Url, out var secure)
        ? step with { Url = secure }
        : step with { Url = _http.Moves.Apply(step.Url) };

    private async Task<TapHttpResponse> OpenAsync(HttpResponseMessage message, RequestStep step, bool authorized)
    {
        try
        {
            if (authorized)
                IdentityCheck.Examine(_credential!, message, step.Url);
            return await TapHttpResponse.CreateAsync(message, step.Url, _trail, authorized ? _credential : null, _http.Options, _caller)
                .ConfigureAwait(false);
        }
        catch
        {
            message.RequestMessage?.Dispose();
            message.Dispose();
            throw;
        }
    }

    private RequestStep Redirected(RequestStep step, HttpResponseMessage message)
    {
        // Two Locations are as good as none.
        var found = message.Headers.NonValidated.TryGetValues("Location", out var values) && values.Count == 1;
        var location = found ? values.ToString() : null;
        message.RequestMessage?.Dispose();
        if (!RedirectPolicy.TryFollow(step, message.StatusCode, location, _credential?.Scope, out var next, out var refusal))
            throw Refused(step.Url, message.StatusCode, refusal);
        _http.Moves.Note(step.Url, next.Url, message.StatusCode);
        if (RedirectPolicy.LostBody(step, next, message.StatusCode))
        {
            _trail.Note("POST became GET");
            HttpLog.PostBecameGet(_http.Options.Logger, (int)message.StatusCode, SafeUrl.Print(step.Url), SafeUrl.Print(next.Url));
        }

        if (!_trail.TryAdd(next))
            throw Refused(step.Url, message.StatusCode, $"it leads in a circle, back to {next.Method} {SafeUrl.Print(next.Url)}");
        if (_trail.Count > RedirectPolicy.MaxRedirects + 1)
            throw Refused(step.Url, message.StatusCode, $"it is one more than the {RedirectPolicy.MaxRedirects} that are followed");
        return next;
    }

    private TapAuthenticationException OutOfScope(IRequestCredential credential, Uri url)
    {
        var way = _trail.Count > 1 ? $" (the way there: {_trail})" : "";
        return new TapAuthenticationException(
            $"Nothing was sent to {SafeUrl.Print(url)}{way}: the {credential.Description} is for {credential.Scope} only, and without "
            + $"it the answer would be that to an anonymous user. If {HttpOrigin.Of(url)} is to be trusted with it, name that origin "
            + "when making the credential; if the request is meant to be anonymous, use a client without a credential.")
        {
            Failure = TapAuthenticationFailure.OutOfScope,
            Credential = credential.Description,
            Url = SafeUrl.Redact(url),
        };
    }

    private TapResponseException Refused(Uri url, HttpStatusCode status, string refusal) =>
        new($"{SafeUrl.Print(url)} answered with a redirect ({(int)status}) that is not followed: {refusal}. The way there: {_trail}.")
        {
            Url = SafeUrl.Redact(url),
            StatusCode = status,
        };
}
