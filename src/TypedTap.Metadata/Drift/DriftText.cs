using System.Globalization;
using System.Text;

namespace TypedTap.Metadata;

/// <summary>The report of a comparison.</summary>
internal static class DriftText
{
    private const int Listed = 4;

    private static readonly (TapDriftSeverity Severity, string Name, string Meaning)[] Severities =
    [
        (TapDriftSeverity.Breaking, "Breaking", "programs fail, give other results, or no longer compile with the new snapshot"),
        (TapDriftSeverity.Compatible, "Compatible", "programs go on as before"),
        (TapDriftSeverity.Cosmetic, "Cosmetic", "descriptions, hints and order"),
    ];

    public static string Of(TapSnapshotDrift drift)
    {
        if (drift.Changes.Count == 0)
            return "No differences.\n";
        var text = new StringBuilder();
        text.Append(string.Join(", ", Severities
            .Select(severity => (severity.Name, Count: drift.Changes.Count(change => change.Severity == severity.Severity)))
            .Where(static severity => severity.Count > 0)
            .Select(static severity => $"{severity.Count.ToString(CultureInfo.InvariantCulture)} {severity.Name.ToLowerInvariant()}")));
        text.Append(drift.Changes.Count == 1 ? " difference\n" : " differences\n");
        foreach (var (severity, name, meaning) in Severities)
        {
            var changes = drift.Changes.Where(change => change.Severity == severity).ToList();
            if (changes.Count > 0)
                Section(text, $"{name}: {meaning}", changes);
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, List<TapSnapshotChange> changes)
    {
        text.Append('\n').Append(title).Append('\n');
        foreach (var table in changes.GroupBy(static change => change.Table, StringComparer.Ordinal))
        {
            text.Append("  ").Append(table.Key.Length == 0 ? "(the service)" : DriftWords.Shown(table.Key)).Append('\n');
            foreach (var line in Lines(table))
                text.Append("    ").Append(line).Append('\n');
        }
    }

    /// <summary>A line a change; cosmetic ones of one kind in many columns of a table are one line, or nobody finds the others.</summary>
    private static IEnumerable<string> Lines(IEnumerable<TapSnapshotChange> table)
    {
        foreach (var group in table.GroupBy(
            static change => change is { Severity: TapDriftSeverity.Cosmetic, Column: not null } ? change.What : null))
        {
            var changes = group.ToList();
            if (group.Key is null || changes.Count <= Listed)
            {
                foreach (var change in changes)
                    yield return change.ToString();
                continue;
            }

            var columns = string.Join(", ", changes.Take(Listed).Select(static change => DriftWords.Shown(change.Column!)));
            yield return $"{group.Key} of {changes.Count.ToString(CultureInfo.InvariantCulture)} columns: {columns} and {(changes.Count - Listed).ToString(CultureInfo.InvariantCulture)} more";
        }
    }
}
