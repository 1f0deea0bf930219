namespace TypedTap;

/// <summary>
/// A job was asked for and no usable answer came, so that it may be there all the same: asking again could make a second one.
/// The cause is the inner exception. Where a job was surely not made, the cause itself is thrown.
/// </summary>
public sealed class UwsCreationException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and how to find a job that is left.</param>
    /// <param name="innerException">The cause.</param>
    public UwsCreationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Job;

    /// <summary>The URL that was asked for a job, without secrets.</summary>
    public Uri? Url { get; init; }

    /// <summary>The name (RUNID) by which a job that is left can be told from others; null when none was sent.</summary>
    public string? RunId { get; init; }
}
