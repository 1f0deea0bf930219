namespace TypedTap.Linq;

/// <summary>How a query runs, and why.</summary>
/// <param name="Mode">At once or as a job.</param>
/// <param name="Reason">Why, as a sentence without its full stop.</param>
public sealed record TapExecutionChoice(TapExecutionMode Mode, string Reason)
{
    /// <summary>Both.</summary>
    public override string ToString() => $"{Mode}: {Reason}";
}
