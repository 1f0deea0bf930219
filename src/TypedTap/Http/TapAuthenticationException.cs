namespace TypedTap;

/// <summary>A credential could not be had, does not apply, or was not taken.</summary>
public sealed class TapAuthenticationException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What was tried, and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public TapAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailure Failure => TapFailure.Authentication;

    /// <summary>The URL that was asked, without secrets.</summary>
    public Uri? Url { get; init; }
}
