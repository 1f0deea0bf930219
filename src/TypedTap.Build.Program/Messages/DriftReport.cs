using TypedTap.Metadata;

namespace TypedTap.Build.Program.Messages;

/// <summary>Differences in words, of a length that a build log can take.</summary>
internal static class DriftReport
{
    private const int MostLines = 300;

    /// <summary>The report, cut after some hundred lines (the worst differences come first), without a line break at its end.</summary>
    public static string Of(TapSnapshotDrift drift)
    {
        var lines = drift.ToText().TrimEnd('\n').Split('\n');
        return lines.Length <= MostLines
            ? string.Join('\n', lines)
            : $"{string.Join('\n', lines.Take(MostLines))}\n({lines.Length - MostLines} more lines)";
    }
}
