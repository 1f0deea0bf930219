namespace TypedTap;

/// <summary>
/// The service left rows out: all rows that it sent have been read, and there are more (<c>QUERY_STATUS</c> is
/// <c>OVERFLOW</c>). Thrown at the end of the rows unless truncation was allowed.
/// </summary>
public sealed class TapTruncatedException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What was cut off, and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public TapTruncatedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Truncation;

    /// <summary>How many rows came.</summary>
    public long RowsRead { get; init; }

    /// <summary>The MAXREC that was sent; null when none was, so that the limit is the service's own.</summary>
    public long? MaxRec { get; init; }

    /// <summary>The URL that gave the answer, after redirects, without secrets.</summary>
    public Uri? Url { get; init; }
}
