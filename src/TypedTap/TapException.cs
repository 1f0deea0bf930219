namespace TypedTap;

/// <summary>
/// The base of everything that TypedTap throws for what a service, a document or the network did. Mistakes of the
/// caller are the framework's own argument and operation exceptions.
/// </summary>
public abstract class TapException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, where, why, and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    protected TapException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>What kind of failure it is, for those who decide by kind and not by type.</summary>
    public abstract TapFailureKind FailureKind { get; }

    /// <summary>The request that failed, without secrets; null where there was none, or where it is not known.</summary>
    public TapRequest? Request { get; internal set; }
}
