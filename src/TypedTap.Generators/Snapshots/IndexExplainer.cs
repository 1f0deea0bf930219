using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>
/// Tells of patterns that match nothing in the parts at hand: what they match in the index, which lists all tables of the service. It is
/// long, so it is read for nothing else.
/// </summary>
internal static class IndexExplainer
{
    public static ValueList<Finding> Explain(
        ServiceChoice choice, ImmutableArray<AdditionalText> indexes, CancellationToken cancellationToken)
    {
        if (choice.Unmatched.Count == 0)
            return ValueList<Finding>.Empty;
        var findings = new List<Finding>();
        var names = Read(choice, indexes, findings, cancellationToken);
        foreach (var pattern in choice.Unmatched)
        {
            var wanted = new TablePattern(pattern.Text);
            var matched = names.Where(name => wanted.Matches(TablePattern.Fold(name))).ToList();
            if (matched.Count == 0)
                findings.Add(PatternFindings.Unmatched(choice.Path, pattern, names));
            else if (string.Equals(pattern.Metadata, "Tables", StringComparison.Ordinal))
                findings.Add(PatternFindings.Missing(choice.Path, pattern, matched));
        }

        return findings.ToValueList();
    }

    private static List<string> Read(
        ServiceChoice choice, ImmutableArray<AdditionalText> indexes, List<Finding> findings, CancellationToken cancellationToken)
    {
        foreach (var file in indexes)
        {
            if (!SnapshotItem.IsPartOf(file.Path, choice.Path, choice.Parts!) || file.GetText(cancellationToken) is not { } text)
                continue;
            try
            {
                return [.. TapSnapshotIndex.Parse(text.Lines.Select(static line => line.ToString())).Tables.Select(
                    static entry => entry.Table)];
            }
            catch (FormatException exception)
            {
                findings.Add(new Finding(
                    DiagnosticInfo.Of(
                        Rules.UnreadableSnapshot, LocationInfo.StartOf(file.Path), SnapshotItem.GetFileName(file.Path),
                        Messages.AsClause(exception.Message)),
                    FindingPlace.Known));
            }
        }

        return [.. choice.Schemas.SelectMany(static schema => schema.Tables).Select(static table => table.Table.Name)];
    }
}
