namespace TypedTap.TestServers;

/// <summary>The phases of UWS 1.1 §2.1.3.</summary>
public enum DoublePhase
{
    Pending,
    Queued,
    Executing,
    Completed,
    Error,
    Aborted,
    Unknown,
    Held,
    Suspended,
    Archived,
}
