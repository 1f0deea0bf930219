namespace TypedTap;

/// <summary>
/// Something is larger than it may be: an upload than the service takes, an answer than was to be held in memory; or the service does not
/// take uploads of that kind at all.
/// </summary>
public sealed class TapLimitException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is too large, for whom, and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public TapLimitException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Limit;

    /// <summary>
    /// How large it is, in <see cref="Unit"/>s, or was when the counting was given up; null when that is not what matters.
    /// </summary>
    public long? Size { get; init; }

    /// <summary>How large it may be, in <see cref="Unit"/>s; null when nobody says.</summary>
    public long? Limit { get; init; }

    /// <summary>What is counted: <c>byte</c>, <c>row</c>; for a kind of upload that is not taken, <c>upload method</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Where the limit comes from: the service's capabilities, its answer, the options.</summary>
    public string? LimitSource { get; init; }
}
