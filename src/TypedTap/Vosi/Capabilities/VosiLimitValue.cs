namespace TypedTap.Vosi;

/// <summary>A number of a limit.</summary>
/// <param name="Text">As published.</param>
/// <param name="Unit"><c>row</c> or <c>byte</c>; null where there is none, as for times, which are in seconds.</param>
public sealed record VosiLimitValue(string Text, string? Unit)
{
    /// <summary>The number; null when the text is none.</summary>
    public long? Value { get; init; }
}
