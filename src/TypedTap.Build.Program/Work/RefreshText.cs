using TypedTap.Build.Program.Messages;
using TypedTap.Metadata;
using TypedTap.Snapshots;

namespace TypedTap.Build.Program.Work;

/// <summary>What came of a refresh, in words.</summary>
internal static class RefreshText
{
    /// <summary>The message.</summary>
    public static string Of(string place, Uri service, TapSnapshotOutcome outcome)
    {
        if (!outcome.Written)
            return $"{place}: unchanged, {service} is as the snapshot says";
        var tables = outcome.Snapshot.Schemas.Sum(schema => schema.Tables.Count);
        return outcome.Drift.Severity == TapDriftSeverity.None
            ? $"{place}: written; nothing in it is different for programs"
            : $"{place}: written from {service}, {tables} tables; {DriftReport.Of(outcome.Drift)}";
    }
}
