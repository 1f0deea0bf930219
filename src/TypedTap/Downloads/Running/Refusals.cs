using System.Globalization;
using System.Net;
using TypedTap.Http;

namespace TypedTap.Downloads.Running;

/// <summary>Answers that are no file, told as outcomes.</summary>
internal static class Refusals
{
    private const int LookLimit = 4096;

    /// <summary>What an answer means whose status is neither 200 nor 206.</summary>
    public static async Task<(TapDownloadOutcome Outcome, string Message)> OfAsync(
        TapHttpResponse answer, CancellationToken cancellationToken)
    {
        var where = SafeUrl.Print(answer.FinalUrl);
        var status = (int)answer.StatusCode;
        var words = await WordsAsync(answer, cancellationToken).ConfigureAwait(false);
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired =>
                (TapDownloadOutcome.Denied, Text($"{where} does not give it ({status}){words}. {Login(answer)}")),
            HttpStatusCode.NotFound or HttpStatusCode.Gone =>
                (TapDownloadOutcome.NotFound, Text($"{where} does not have it ({status}){words}.")),
            HttpStatusCode.Accepted =>
                (TapDownloadOutcome.Failed, Text($"{where} does not have it ready yet (202){words}. Try again later{When(answer)}.")),
            _ => (TapDownloadOutcome.Failed, Text($"{where} answered {status} in place of a file{words}{When(answer)}.")),
        };
    }

    /// <summary>Whether the answer is a page where a file with such a name is none.</summary>
    public static bool IsPage(TapHttpResponse answer, string name) =>
        answer.ContentType is { } type
        && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase))
        && !name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
        && !name.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a page in place of a file means: a form with a password is an invitation to log in.</summary>
    public static async Task<(TapDownloadOutcome Outcome, string Message)> OfPageAsync(
        TapHttpResponse answer, CancellationToken cancellationToken)
    {
        var where = SafeUrl.Print(answer.FinalUrl);
        var beginning = await answer.ReadBeginningAsync(default, 16 * LookLimit, cancellationToken).ConfigureAwait(false);
        var text = PageText.Decode(beginning.Span, answer.Charset);
        var words = PageText.Excerpt(beginning.Span, answer.Charset);
        return text.Contains("type=\"password\"", StringComparison.OrdinalIgnoreCase)
            || text.Contains("type='password'", StringComparison.OrdinalIgnoreCase)
            || text.Contains("type=password", StringComparison.OrdinalIgnoreCase)
            ? (TapDownloadOutcome.Denied, $"{where} sent a page to log in with in place of the file: {words}. {Login(answer)}")
            : (TapDownloadOutcome.Failed,
                $"{where} sent a page ({answer.ContentType}) in place of the file: {words}. If the page is what is wanted, set TapDownload.MayBePage.");
    }

    private static async Task<string> WordsAsync(TapHttpResponse answer, CancellationToken cancellationToken)
    {
        var beginning = await answer.ReadBeginningAsync(default, LookLimit, cancellationToken).ConfigureAwait(false);
        var words = answer.LeftEncoding is null ? PageText.Excerpt(beginning.Span, answer.Charset).TrimEnd('.') : "";
        return words.Length > 0 ? $": {words}" : "";
    }

    private static string Login(TapHttpResponse answer) => answer.SentCredential is { } sent
        ? $"The {sent} went along: it is not enough for this file."
        : "Nobody was logged in there: give the client a credential whose origins include it, or wait until the file is public.";

    private static string When(TapHttpResponse answer) =>
        answer.RetryAfter is { } pause ? $"; it asks for a pause of {TransportFailure.Seconds(pause)}" : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
