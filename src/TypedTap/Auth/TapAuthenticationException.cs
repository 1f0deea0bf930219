using System.Net;

namespace TypedTap;

/// <summary>
/// A credential could not be had, may not be sent, or was not accepted. The message says what was tried, where, what the
/// service said and what to do; no secret is in it, in what it holds, or in its inner exceptions.
/// </summary>
public sealed class TapAuthenticationException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What was tried, why it failed, and what to do; without secrets.</param>
    /// <param name="innerException">The cause, if there is one; without secrets.</param>
    public TapAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Authentication;

    /// <summary>What kind of failure it is.</summary>
    public TapAuthenticationFailure Failure { get; init; }

    /// <summary>What was tried, like <c>ESO login of 'jane'</c>.</summary>
    public string? Credential { get; init; }

    /// <summary>The URL that was asked, without its query; or the one that nothing was sent to.</summary>
    public Uri? Url { get; init; }

    /// <summary>The HTTP status of the answer, if there was one.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>What the service said, on one line and without secrets.</summary>
    public string? ServerText { get; init; }

    /// <summary>The authentication schemes that the service asks for (<c>WWW-Authenticate</c>), like <c>ivoa_bearer</c>.</summary>
    public IReadOnlyList<string> Challenges { get; init; } = [];
}
