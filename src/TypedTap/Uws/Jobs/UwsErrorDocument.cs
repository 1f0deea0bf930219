using System.Net;
using TypedTap.Http;
using TypedTap.Votable.Reporting;

namespace TypedTap.Uws.Jobs;

/// <summary>Reads the error document of a job: a VOTable at TAP services, plain text at others, a page at some.</summary>
internal static class UwsErrorDocument
{
    private const int Limit = 256 * 1024;

    /// <summary>What it says; null when there is none, or it is empty.</summary>
    /// <exception cref="TapException">The service could not be asked, or refused.</exception>
    public static async Task<UwsErrorReport?> ReadAsync(UwsChannel channel, Uri url, CancellationToken cancellationToken)
    {
        var answer = await channel.GetAsync(url, "uws.error", CredentialUse.WithinScope, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.NoContent)
                return null;
            var body = await answer.ReadBeginningAsync(default, Limit, cancellationToken).ConfigureAwait(false);
            if (await ReportedError.ReadAsync(body, cancellationToken).ConfigureAwait(false) is { } reported)
            {
                return new UwsErrorReport(reported.Message)
                {
                    IsDetailed = true,
                    RequestId = reported.RequestId,
                    Type = reported.ErrorType?.ToUpperInvariant() switch
                    {
                        "FATAL" => UwsErrorType.Fatal,
                        "TRANSIENT" => UwsErrorType.Transient,
                        _ => UwsErrorType.Unspecified,
                    },
                };
            }

            if (!answer.IsSuccess)
                throw await channel.ReadErrorAsync(answer, cancellationToken).ConfigureAwait(false);
            var words = PageText.Excerpt(body.Span, answer.Charset, ServerText.MessageLimit);
            return words.Length == 0 ? null : new UwsErrorReport(words) { IsDetailed = true };
        }
    }
}
