namespace TypedTap.Eso;

/// <summary>A warning about a cascade.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Message">The same in words.</param>
public sealed record CascadeWarning(CascadeWarningKind Kind, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Message;
}
