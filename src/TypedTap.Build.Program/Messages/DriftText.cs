using TypedTap.Metadata;

namespace TypedTap.Build.Program.Messages;

/// <summary>Differences in words.</summary>
internal static class DriftText
{
    /// <summary>How many there are of each kind: <c>2 breaking, 1 compatible</c>.</summary>
    public static string Count(TapSnapshotDrift drift)
    {
        var kinds = drift.Changes
            .GroupBy(change => change.Severity)
            .OrderByDescending(kind => kind.Key)
            .Select(kind => $"{kind.Count()} {Word(kind.Key)}");
        return string.Join(", ", kinds);
    }

    private static string Word(TapDriftSeverity severity) => severity switch
    {
        TapDriftSeverity.Breaking => "breaking",
        TapDriftSeverity.Compatible => "compatible",
        _ => "cosmetic",
    };
}
