using System.Net;
using TypedTap.Http;

namespace TypedTap.Uws.Jobs;

/// <summary>Asks a service about jobs and changes them; knows requests and answers, not what a job goes through.</summary>
internal sealed class UwsChannel(TapHttp http, Func<TapHttpResponse, CancellationToken, Task<TapException>> readError)
{
    /// <summary>How many bytes a document may have.</summary>
    private const int DocumentLimit = 32 * 1024 * 1024;

    private const int MaxMoves = 5;

    /// <summary>The origins of the client's credential as it is now; null when it has none.</summary>
    public CredentialScope? Scope => http.Credential?.Scope;

    /// <summary>Asks for a job; failures are given back, because the caller may be patient.</summary>
    public async Task<UwsReply> ReadJobAsync(Uri job, UwsLongPoll? wait, CancellationToken cancellationToken)
    {
        var request = TapHttpRequest.Get(wait is null ? job : UwsLocation.WithQuery(job, wait.Query)) with
        {
            Purpose = "uws.job",
            Accept = Accepts
        };
        if (wait is not null)
        {
            var life = wait.Wait + UwsLongPoll.Margin;
            request = request with { AnswerTimeout = life, TokenLife = life };
        }

        TapHttpResponse answer;
        try
        {
            answer = await http.FetchAsync(request, DocumentLimit, cancellationToken).ConfigureAwait(false);
        }
        catch (TapException e)
        {
            return new UwsReply { Failure = e, IsTransient = e is TapTransportException or TapTimeoutException };
        }

        await using (answer.ConfigureAwait(false))
            return await JudgeAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for a list of jobs.</summary>
    /// <param name="url">The list, with its filter.</param>
    /// <param name="loginHint">What to say first when the service wants a login.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<UwsJobList> ReadJobsAsync(Uri url, string loginHint, CancellationToken cancellationToken)
    {
        var request = TapHttpRequest.Get(url) with { Purpose = "uws.list", Accept = Accepts };
        var answer = await http.FetchAsync(request, DocumentLimit, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            if (!answer.IsSuccess)
            {
                var failure = await readError(answer, cancellationToken).ConfigureAwait(false);
                if (answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
                    throw failure;
                throw new TapAuthenticationException($"{loginHint} {failure.Message}", failure)
                {
                    Failure = answer.SentCredential is null
                        ? TapAuthenticationFailure.NoCredential
                        : TapAuthenticationFailure.CredentialRefused,
                    Credential = answer.SentCredential,
                    Url = SafeUrl.Redact(answer.FinalUrl),
                    StatusCode = answer.StatusCode,
                    Challenges = [.. answer.Challenges],
                    Request = answer.Request,
                };
            }

            try
            {
                return await UwsReader.ReadJobsAsync(answer.Body, answer.FinalUrl, null, cancellationToken).ConfigureAwait(false);
            }
            catch (UwsException e)
            {
                throw await UnreadableAsync(answer, e, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Sends a request that changes something, also to where the resource has moved; the last answer is given back.</summary>
    public async Task<TapHttpResponse> ChangeAsync(TapHttpRequest request, CancellationToken cancellationToken)
    {
        request = request with { FollowRedirects = false };
        for (var moves = 0; ; moves++)
        {
            var answer = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (moves == MaxMoves || !UwsRedirect.AsksToRepeat(request.Url, answer.StatusCode, answer.Location))
                return answer;
            request = request with { Url = answer.Location! };
            await answer.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Posts form fields, and throws what the service says when it does not do what they ask for.</summary>
    public async Task PostAsync(
        Uri url,
        IReadOnlyCollection<KeyValuePair<string, string>> fields,
        string purpose,
        RepeatSafety repeat,
        CancellationToken cancellationToken)
    {
        var request = TapHttpRequest.PostForm(url, fields) with { Purpose = purpose, Repeat = repeat };
        var answer = await ChangeAsync(request, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            if (!UwsRedirect.IsDone(answer.StatusCode))
                throw await readError(answer, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gets a part of a job, redirects followed; whatever status comes is given back.</summary>
    public Task<TapHttpResponse> GetAsync(Uri url, string purpose, CredentialUse credential, CancellationToken cancellationToken) =>
        http.SendAsync(TapHttpRequest.Get(url) with { Purpose = purpose, Credential = credential }, cancellationToken);

    /// <summary>Gets a result, redirects followed, also to other origins; whatever status comes is given back.</summary>
    public Task<TapHttpResponse> GetResultAsync(Uri url, bool isFile, CancellationToken cancellationToken)
    {
        var request = TapHttpRequest.Get(url) with { Purpose = "uws.result", Credential = CredentialUse.WithinScope };
        return http.SendAsync(isFile ? request.ForFile() : request, cancellationToken);
    }

    /// <summary>What an answer that is an error says.</summary>
    public Task<TapException> ReadErrorAsync(TapHttpResponse answer, CancellationToken cancellationToken) =>
        readError(answer, cancellationToken);

    /// <summary>What to throw for a document that is something else: the service's words when it is an error in VOTable.</summary>
    public async Task<TapException> UnreadableAsync(TapHttpResponse answer, UwsException cause, CancellationToken cancellationToken)
    {
        if (answer.Body.CanSeek)
            answer.Body.Position = 0;
        var beginning = await answer.ReadBeginningAsync(default, RootElement.LookLimit, cancellationToken).ConfigureAwait(false);
        var root = RootElement.Find(beginning.Span);
        if ("VOTABLE".Equals(root, StringComparison.OrdinalIgnoreCase) && answer.Body.CanSeek)
        {
            answer.Body.Position = 0;
            return await readError(answer, cancellationToken).ConfigureAwait(false);
        }

        // That a page is no page of XML is not what is wrong with it.
        var isOther = root is { Length: > 0 } && root.ToUpperInvariant() is not ("JOB" or "JOBS");
        var reason = isOther ? $"A UWS document was expected, and this is one of <{ServerText.Clean(root, 60)}>." : cause.Message;
        var excerpt = PageText.Excerpt(beginning.Span, answer.Charset);
        return new UwsException(
            $"{SafeUrl.Print(answer.FinalUrl)} answered with content type {answer.ContentType ?? "(none)"}: {reason}"
            + (excerpt.Length == 0 ? "" : $" It begins: {excerpt}"),
            cause)
        { Url = SafeUrl.Redact(answer.FinalUrl), Line = cause.Line, Request = answer.Request };
    }

    // A browser's Accept would be answered with a page at some services.
    private const string Accepts = "application/xml, text/xml;q=0.9, */*;q=0.5";

    private async Task<UwsReply> JudgeAsync(TapHttpResponse answer, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccess)
        {
            return new UwsReply
            {
                Failure = await readError(answer, cancellationToken).ConfigureAwait(false),
                Status = answer.StatusCode,
                RetryAfter = answer.RetryAfter,
                IsTransient = (int)answer.StatusCode is 408 or 425 or 429 or >= 500,
            };
        }

        try
        {
            var info = await UwsReader.ReadJobAsync(answer.Body, answer.FinalUrl, null, cancellationToken).ConfigureAwait(false);
            return new UwsReply { Info = info, Url = answer.FinalUrl, Status = answer.StatusCode };
        }
        catch (UwsException e)
        {
            // A page of a front end, or an error that came with 200: the next answer may be the job again.
            var failure = await UnreadableAsync(answer, e, cancellationToken).ConfigureAwait(false);
            return new UwsReply { Failure = failure, Status = answer.StatusCode, RetryAfter = answer.RetryAfter, IsTransient = true };
        }
    }
}
