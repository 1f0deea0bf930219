using System.Net;

namespace TypedTap;

/// <summary>
/// A service answered something that is not an answer to the question: an error page, a login form, a redirect that must
/// not be followed, a document of another kind. Errors that a service reports the way TAP asks for are
/// <see cref="TapQueryException"/>.
/// </summary>
public sealed class TapResponseException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">Who answered what, and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public TapResponseException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Response;

    /// <summary>The URL that gave the answer, after redirects, without secrets.</summary>
    public Uri? Url { get; init; }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>The media type of the answer, as the service calls it.</summary>
    public string? ContentType { get; init; }

    /// <summary>The beginning of the answer in readable form: tags and control characters removed.</summary>
    public string? Excerpt { get; init; }

    /// <summary>How long the service asks to wait before the next attempt (<c>Retry-After</c>), if it says so.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
