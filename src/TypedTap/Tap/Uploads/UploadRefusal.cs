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
            throw Of(await ErrorAnswer.ReadAsync(answer, query.Context, cancellationToken).ConfigureAwait(false), query);
        }
    }

    /// <summary>Whether a failure is that answer, to a query with uploads.</summary>
    public static bool Is(TapException failure, PreparedQuery query) => query.UploadBytes > 0
        && failure is TapResponseException { StatusCode: HttpStatusCode.RequestEntityTooLarge }
            or TapQueryException { StatusCode: HttpStatusCode.RequestEntityTooLarge };

    /// <summary>The exception that says so.</summary>
    public static TapLimitException Of(TapException cause, PreparedQuery query) => new(
        $"The service does not take the {query.UploadBytes} bytes of tables uploaded with the query. {cause.Message}", cause)
    {
        Size = query.UploadBytes,
        Unit = "byte",
        LimitSource = "the service's answer (HTTP 413)",
        Request = cause.Request,
    };
}
