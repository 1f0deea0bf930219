using TypedTap.Build.Program.Messages;
using TypedTap.Metadata;
using TypedTap.Snapshots;

namespace TypedTap.Build.Program.Work;

/// <summary>What came of a refresh, in words.</summary>
internal static class RefreshText
{
    /// <summary>The message.</summary>
    /// <param name="place">The file.</param>
    /// <param name="service">The service.</param>
    /// <param name="isNew">Whether there was no file before, so that everything would be new.</param>
    /// <param name="outcome">What came of it.</param>
    public static string Of(string place, Uri service, bool isNew, TapSnapshotOutcome outcome)
    {
        if (!outcome.Written)
            return $"{place}: unchanged, {service} is as the snapshot says";
        var tables = outcome.Snapshot.Schemas.Sum(schema => schema.Tables.Count);
        if (isNew)
            return $"{place}: written from {service}, {tables} tables";
        return outcome.Drift.Severity == TapDriftSeverity.None
            ? $"{place}: written; nothing in it is different for programs"
            : $"{place}: written from {service}, {tables} tables; {DriftReport.Of(outcome.Drift)}";
    }
}
