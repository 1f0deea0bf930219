using System.Globalization;
using System.Net;
using TypedTap.Http;
using TypedTap.Votable.Reporting;

namespace TypedTap.Tap;

/// <summary>Turns answers that are no tables into exceptions that tell what they are.</summary>
internal static class ErrorAnswer
{
    /// <summary>How much of an error's body is read.</summary>
    private const int BodyLimit = 256 * 1024;

    /// <summary>The exception for an answer whose status is not 2xx.</summary>
    public static async Task<TapException> ReadAsync(TapHttpResponse answer, SentQuery context, CancellationToken cancellationToken)
    {
        var body = await answer.ReadBeginningAsync(default, BodyLimit, cancellationToken).ConfigureAwait(false);
        return await ReportedError.ReadAsync(body, cancellationToken).ConfigureAwait(false) is { } error
            ? Refused(answer, rowsRead: 0, error, context)
            : Failure(answer, body, context);
    }

    /// <summary>The exception for a document that tells of an error.</summary>
    public static TapQueryException Refused(TapHttpResponse answer, long rowsRead, ReportedError error, SentQuery context)
    {
        var when = rowsRead == 0
            ? "before any row"
            : string.Create(CultureInfo.InvariantCulture, $"after {rowsRead} rows");
        var message =
            $"{SafeUrl.Print(answer.FinalUrl)} reports an error {when}: {(error.Message.Length == 0 ? "(it does not say why)" : error.Message)}"
                + (error.Hint is null ? "" : $" Hint of the service: {error.Hint}")
                + (error.RequestId is null ? "" : $" [its request id: {error.RequestId}]")
                + (answer.IsSuccess ? "" : $" (HTTP {Status(answer.StatusCode)})")
                + (IsTransient(error) ? " The service calls the error transient: another try may succeed." : "")
                + Known(answer, error.Message, context)
                + Advice(answer)
                + Way(answer);
        return new TapQueryException(message)
        {
            Request = answer.Request,
            ServerMessage = error.Message,
            Adql = context.Adql,
            Url = SafeUrl.Redact(answer.FinalUrl),
            StatusCode = answer.StatusCode,
            RowsRead = rowsRead,
            RequestId = error.RequestId,
            ErrorType = error.ErrorType,
            Action = error.Action,
            RetryAfter = answer.RetryAfter,
        };
    }

    /// <summary>The exception for an answer that is something else.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="beginning">As much of its body as has been read.</param>
    /// <param name="reason">What is wrong with it, the end of a sentence; null when the status says it.</param>
    /// <param name="cause">The exception of a reader.</param>
    public static TapResponseException Unreadable(
        TapHttpResponse answer,
        ReadOnlyMemory<byte> beginning,
        string? reason,
        Exception? cause = null) => Unreadable(answer, beginning, reason, known: "", cause);

    // An answer with a status that is an error and a body that is no VOTable.
    private static TapException Failure(TapHttpResponse answer, ReadOnlyMemory<byte> body, SentQuery context)
    {
        var failure = Unreadable(answer, body, null, Known(answer, PageText.Excerpt(body.Span, answer.Charset), context), cause: null);
        var challenges = answer.Challenges.ToList();
        var isLogin = answer.StatusCode == HttpStatusCode.Unauthorized
            || (answer.StatusCode == HttpStatusCode.Forbidden && challenges.Count > 0);
        return !isLogin
            ? failure
            : new TapAuthenticationException(failure.Message)
            {
                Failure = answer.SentCredential is null
                    ? TapAuthenticationFailure.NoCredential
                    : TapAuthenticationFailure.CredentialRefused,
                Credential = answer.SentCredential,
                Url = failure.Url,
                StatusCode = answer.StatusCode,
                ServerText = failure.Excerpt,
                Challenges = challenges,
                Request = answer.Request,
            };
    }

    private static TapResponseException Unreadable(
        TapHttpResponse answer, ReadOnlyMemory<byte> beginning, string? reason, string known, Exception? cause)
    {
        var excerpt = answer.LeftEncoding is not null ? "" : PageText.Excerpt(beginning.Span, answer.Charset);
        var type = answer.ContentType ?? "(none)";
        var message = $"{SafeUrl.Print(answer.FinalUrl)} answered with HTTP {Status(answer.StatusCode)}, content type {type}"
            + (reason is null ? "." : $": {reason}.")
            + known
            + Advice(answer)
            + (excerpt.Length == 0 ? "" : $" It begins: {excerpt}")
            + Way(answer);
        return new TapResponseException(message, cause)
        {
            Request = answer.Request,
            Url = SafeUrl.Redact(answer.FinalUrl),
            StatusCode = answer.StatusCode,
            ContentType = answer.ContentType,
            Excerpt = excerpt,
            RetryAfter = answer.RetryAfter,
        };
    }

    private static bool IsTransient(ReportedError error) => "transient".Equals(error.ErrorType, StringComparison.OrdinalIgnoreCase);

    private static string Way(TapHttpResponse answer) =>
        answer.Trail.Contains("->", StringComparison.Ordinal) ? $" (The way there: {answer.Trail}.)" : "";

    private static string Advice(TapHttpResponse answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => answer.SentCredential is { } sent
            ? $" The {sent} was sent, and it was not enough for this{Schemes(answer)}."
            : $" The service wants a login for this{Schemes(answer)}, and none was sent.",
        HttpStatusCode.NotFound when answer.FinalUrl.AbsolutePath.EndsWith("/sync", StringComparison.Ordinal) =>
            " Is the base URL that of the TAP service? /sync was appended to it.",
        HttpStatusCode.RequestEntityTooLarge => " The request is larger than the service takes.",
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => answer.RetryAfter is { } wait
            ? $" It asks to try again in {TransportFailure.Seconds(wait)} (Retry-After)."
            : " Try again later.",
        HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout =>
            " A front end gave up waiting for the service, as happens with queries that take long: ask for less at once.",
        _ => "",
    };

    private static string Known(TapHttpResponse answer, string words, SentQuery context) =>
        context.Traits.AdviceFor((int)answer.StatusCode, words) is { } advice ? " " + advice : "";

    private static string Schemes(TapHttpResponse answer)
    {
        var schemes = string.Join(", ", answer.Challenges);
        return schemes.Length == 0 ? "" : $" (it offers: {schemes})";
    }

    private static string Status(HttpStatusCode status)
    {
        // A number without a name of its own prints as the number.
        var number = ((int)status).ToString(CultureInfo.InvariantCulture);
        return Enum.IsDefined(status) ? $"{number} {status}" : number;
    }
}
