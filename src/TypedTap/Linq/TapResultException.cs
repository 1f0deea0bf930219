namespace TypedTap;

/// <summary>A service's answer does not have the columns that the query asked for.</summary>
public sealed class TapResultException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is different.</param>
    public TapResultException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Result;
}
