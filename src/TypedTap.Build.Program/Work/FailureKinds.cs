using TypedTap.Snapshots;

namespace TypedTap.Build.Program.Work;

/// <summary>Tells a service that is not there from one that says no.</summary>
internal static class FailureKinds
{
    /// <summary>
    /// Whether it is the network, or a service that is down for now, and asking later may well succeed. A wrong address, a refused login
    /// or a document that is none will not get better by waiting.
    /// </summary>
    public static bool IsUnreachable(TapException failure) => TapSnapshotRefresher.IsUnreachable(failure);
}
