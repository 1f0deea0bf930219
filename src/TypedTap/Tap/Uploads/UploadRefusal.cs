using System.Globalization;
using System.Net;
using TypedTap.Http;

namespace TypedTap.Tap;

/// <summary>What a service says of an upload that it does not take for its size.</summary>
internal static class UploadRefusal
{
    /// <summary>Throws if the answer is that the upload is too large (HTTP 413); the answer is disposed of then.</summary>
    /// <exception cref="TapLimitException">It is.</exception>
    public static async Task ThrowIfTooLargeAsync(TapHttpResponse answer, PreparedQuery query, CancellationToken cancellationToken)
    {
        if (answer.StatusCode != HttpStatusCode.RequestEntityTooLarge || query.UploadBytes == 0)
            return;
        await using (answer.ConfigureAwait(false))
        {
            var cause = await ErrorAnswer.ReadAsync(answer, query.Context, cancellationToken).ConfigureAwait(false);
            var size = query.UploadBytes.ToString(CultureInfo.InvariantCulture);
            throw new TapLimitException($"The service does not take the {size} bytes of tables uploaded with the query. {cause.Message}", cause)
            {
                Size = query.UploadBytes,
                Unit = "byte",
                LimitSource = "the service's answer (HTTP 413)",
            };
        }
    }
}
