namespace TypedTap;

/// <summary>What a job service sent is not what UWS has there: no UWS document, or one that is broken.</summary>
public sealed class UwsException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">Who sent what.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public UwsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Document;

    /// <summary>The URL that it came from, without secrets; null when it came from a stream.</summary>
    public Uri? Url { get; init; }

    /// <summary>The line of the document, counted from 1; null when not known.</summary>
    public int? Line { get; init; }
}
