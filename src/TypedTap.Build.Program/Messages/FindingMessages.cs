using TypedTap.Snapshots;

namespace TypedTap.Build.Program.Messages;

/// <summary>What a service says differently in different places.</summary>
internal static class FindingMessages
{
    private const int Most = 20;

    /// <summary>Says the first of them, and how many there are.</summary>
    public static void Tell(BuildMessages messages, string place, IReadOnlyList<TapSnapshotFinding> findings)
    {
        if (findings.Count == 0)
            return;
        var lines = findings.Take(Most).Select(
            finding => finding.Place.Length > 0 ? $"{finding.Place}: {finding.Message}" : finding.Message);
        var more = findings.Count > Most ? $"\n... and {findings.Count - Most} more" : "";
        messages.Info($"{place}: worth knowing about the service ({findings.Count}):\n{string.Join('\n', lines)}{more}");
    }
}
