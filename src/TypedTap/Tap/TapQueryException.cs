using System.Net;

namespace TypedTap;

/// <summary>
/// The service could not or would not run the query, and said so the way TAP asks for: a VOTable whose last
/// <c>QUERY_STATUS</c> is <c>ERROR</c> (DALI 1.1 §4.2), with whatever HTTP status; or the way older services have, an INFO or PARAM
/// named <c>Error</c> in a VOTable without rows. It may come after rows.
/// </summary>
public sealed class TapQueryException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">Who said what.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public TapQueryException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => RowsRead == 0 ? TapFailureKind.Query : TapFailureKind.QueryAfterRows;

    /// <summary>The service's own words, on one line; empty when it gave none.</summary>
    public string ServerMessage { get; init; } = "";

    /// <summary>The query as it was sent.</summary>
    public string? Adql { get; init; }

    /// <summary>The URL that gave the answer, after redirects, without secrets.</summary>
    public Uri? Url { get; init; }

    /// <summary>The HTTP status, which is 200 at many services.</summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>How many rows came before the error.</summary>
    public long RowsRead { get; init; }

    /// <summary>The service's name for this request (<c>REQ_ID</c>), which its help desk asks for; null when it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// Whether the service says that another try may succeed: <c>transient</c> or <c>fatal</c> (<c>ERROR_TYPE</c>); null when it does
    /// not say.
    /// </summary>
    public string? ErrorType { get; init; }

    /// <summary>What the service was doing (<c>ACTION</c>); null when it does not say.</summary>
    public string? Action { get; init; }

    /// <summary>How long the service asks to wait before the next attempt (<c>Retry-After</c>), if it says so.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
