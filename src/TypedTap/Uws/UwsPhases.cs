using TypedTap.Adql;

namespace TypedTap.Uws;

/// <summary>What phases mean, and how they are written.</summary>
public static class UwsPhases
{
    /// <summary>The phases in which a job stays: COMPLETED, ERROR, ABORTED and ARCHIVED.</summary>
    public static ValueList<UwsPhase> Terminal { get; } = [UwsPhase.Completed, UwsPhase.Error, UwsPhase.Aborted, UwsPhase.Archived];

    /// <summary>Whether a job is over: it will never be in another phase, but for ARCHIVED.</summary>
    public static bool IsTerminal(this UwsPhase phase) =>
        phase is UwsPhase.Completed or UwsPhase.Error or UwsPhase.Aborted or UwsPhase.Archived;

    /// <summary>
    /// Whether the standard lets a service wait for a change in this phase (UWS 1.1, section 2.2.1.1): PENDING, QUEUED and EXECUTING.
    /// </summary>
    public static bool IsActive(this UwsPhase phase) => phase is UwsPhase.Pending or UwsPhase.Queued or UwsPhase.Executing;

    /// <summary>The keyword of a phase, as it is written in documents and requests: <c>EXECUTING</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such phase.</exception>
    public static string Keyword(this UwsPhase phase) => phase switch
    {
        UwsPhase.Unknown => "UNKNOWN",
        UwsPhase.Pending => "PENDING",
        UwsPhase.Queued => "QUEUED",
        UwsPhase.Executing => "EXECUTING",
        UwsPhase.Completed => "COMPLETED",
        UwsPhase.Error => "ERROR",
        UwsPhase.Aborted => "ABORTED",
        UwsPhase.Held => "HELD",
        UwsPhase.Suspended => "SUSPENDED",
        UwsPhase.Archived => "ARCHIVED",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "UWS has no such phase."),
    };

    /// <summary>Reads a keyword; case and white space around it do not matter.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out UwsPhase phase)
    {
        text = text.Trim();
        for (phase = UwsPhase.Unknown; phase <= UwsPhase.Archived; phase++)
        {
            if (text.Equals(phase.Keyword(), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        phase = UwsPhase.Unknown;
        return false;
    }
}
