namespace TypedTap;

/// <summary>
/// A time limit of the client ran out. Cancellation by the caller's own token is an
/// <see cref="OperationCanceledException"/> instead, never this.
/// </summary>
public sealed class TapTimeoutException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What took too long, and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public TapTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Timeout;

    /// <summary>Which limit ran out.</summary>
    public TapTimeoutKind Kind { get; init; }

    /// <summary>The limit.</summary>
    public TimeSpan Limit { get; init; }

    /// <summary>The URL that was waited for, without secrets.</summary>
    public Uri? Url { get; init; }

    /// <summary>How many rows had been read whole, when rows were being read.</summary>
    public long? RowsRead { get; init; }
}
