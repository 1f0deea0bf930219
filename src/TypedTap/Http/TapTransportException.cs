namespace TypedTap;

/// <summary>
/// The network failed: no such host, no connection, no trust in the certificate, or an answer that broke off in its
/// middle. What had been read before is whole, but it is not everything.
/// </summary>
public sealed class TapTransportException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What failed, and where.</param>
    /// <param name="innerException">The framework's exception.</param>
    public TapTransportException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Transport;

    /// <summary>The URL that was asked, without secrets.</summary>
    public Uri? Url { get; init; }

    /// <summary>Whether the service has surely not seen the request: no connection to it came about.</summary>
    public bool NothingSent { get; init; }

    /// <summary>
    /// Whether the same may go well a moment later: not so for host names that do not exist and certificates that are not trusted.
    /// </summary>
    public bool IsTransient { get; init; }

    /// <summary>How many rows had been read whole, when rows were being read.</summary>
    public long? RowsRead { get; init; }
}
