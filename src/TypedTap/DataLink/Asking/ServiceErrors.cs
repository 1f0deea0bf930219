using System.Net.Http.Headers;
using System.Text;
using TypedTap.Http;
using TypedTap.Tap;
using TypedTap.Votable.Reporting;

namespace TypedTap.DataLink.Asking;

/// <summary>
/// Errors of services: texts that begin with a keyword (SODA 1.0 section 5.2), VOTables (DALI 1.1 section 4.2), or whatever HTTP has.
/// </summary>
internal static class ServiceErrors
{
    /// <summary>How much is looked at of an answer whose status is good but which may be an error.</summary>
    private const int Look = 8 * 1024;

    /// <summary>The exception for an answer whose status is an error.</summary>
    public static async Task<TapException> ReadAsync(TapHttpResponse answer, CancellationToken cancellationToken)
    {
        var failure = await ErrorAnswer.ReadAsync(answer, SentQuery.None, cancellationToken).ConfigureAwait(false);
        var words = failure switch
        {
            TapResponseException e => e.Excerpt,
            TapQueryException e => e.ServerMessage,
            _ => null,
        };
        return words is not null && ServiceFaultException.KindOf(words) is { } kind
            ? ServiceFaultException.Of(answer, kind, words)
            : failure;
    }

    /// <summary>The body of an answer whose status is good, when its beginning is no error.</summary>
    /// <exception cref="TapException">It is one.</exception>
    public static async Task<Stream> CheckedAsync(TapHttpResponse answer, CancellationToken cancellationToken)
    {
        // Results of jobs that found nothing are texts with status 200 (SODA 1.0 section 6), and VOTables of services tell errors so.
        var type = MediaTypeHeaderValue.TryParse(answer.ContentType, out var parsed) ? parsed.MediaType : null;
        var isText = "text/plain".Equals(type, StringComparison.OrdinalIgnoreCase);
        if (!isText && type?.EndsWith("xml", StringComparison.OrdinalIgnoreCase) != true)
            return answer.Body;

        var buffer = new byte[Look];
        var length = 0;
        int count;
        while (length < Look && (count = await answer.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            length += count;
        var beginning = buffer.AsMemory(0, length);
        if (isText && ServiceFaultException.KindOf(ServerText.Clean(Encoding.UTF8.GetString(beginning.Span), 2000)) is { } kind)
            throw ServiceFaultException.Of(answer, kind, ServerText.Clean(Encoding.UTF8.GetString(beginning.Span), 2000));
        // An error document is short, so its beginning is all of it; one that is longer is data, which its reader judges.
        if (!isText && length < Look && await ReportedError.ReadAsync(beginning, cancellationToken).ConfigureAwait(false) is { } error)
            throw ErrorAnswer.Refused(answer, rowsRead: 0, error, SentQuery.None);
        return new PeekedStream(beginning, answer.Body);
    }
}
