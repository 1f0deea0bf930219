using Microsoft.CodeAnalysis;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>
/// What there is to say of a pattern that finds nothing to generate. Patterns stand in the project file, so it is said at the archive.
/// </summary>
internal static class PatternFindings
{
    /// <summary>A pattern that matches no table there is.</summary>
    public static Finding Unmatched(string path, UnmatchedPattern pattern, IReadOnlyList<string> names)
    {
        var rule = string.Equals(pattern.Metadata, "Tables", StringComparison.Ordinal)
            ? Rules.PatternWithoutTable
            : Rules.PatternWithoutMatch;
        return Unmatched(rule, path, pattern, names, "it has no tables");
    }

    /// <summary>A pattern of Columns that matches no column of a table that is generated.</summary>
    public static Finding UnmatchedColumns(string path, string pattern, IReadOnlyList<string> names) =>
        Unmatched(Rules.PatternWithoutMatch, path, new UnmatchedPattern(pattern, "Columns"), names, "no table is selected");

    /// <summary>A pattern that matches tables alone whose columns nobody knows.</summary>
    public static Finding WithoutColumns(string path, TablePattern pattern, IEnumerable<string> tables) =>
        Make(
            Rules.TableWithoutColumns, path, new UnmatchedPattern(pattern.Text, "Tables"), [], Messages.List(tables),
            SnapshotItem.GetFileName(path));

    /// <summary>A pattern that matches tables which the index has and no part of the snapshot.</summary>
    public static Finding Missing(string path, UnmatchedPattern pattern, IEnumerable<string> tables) =>
        Make(Rules.MissingPart, path, pattern, [], Messages.List(tables), SnapshotItem.GetFileName(path));

    private static Finding Unmatched(
        DiagnosticDescriptor rule, string path, UnmatchedPattern pattern, IReadOnlyList<string> names, string none)
    {
        var takesAway = pattern.Text.StartsWith("!", StringComparison.Ordinal);
        var near = NearestNames.Find(new TablePattern(takesAway ? pattern.Text.Substring(1) : pattern.Text), names);
        if (takesAway)
            near = near.ConvertAll(static name => "!" + name);
        var advice = near.Count > 0 ? $"did you mean {Messages.List(near)}?"
            : names.Count == 0 ? none
            : $"write one of {Messages.List(names)}";
        return string.Equals(pattern.Metadata, "Tables", StringComparison.Ordinal)
            ? Make(rule, path, pattern, near, pattern.Text, SnapshotItem.GetFileName(path), advice)
            : Make(rule, path, pattern, near, pattern.Text, pattern.Metadata, SnapshotItem.GetFileName(path), advice);
    }

    private static Finding Make(
        DiagnosticDescriptor rule, string path, UnmatchedPattern pattern, List<string> suggestions, params string[] arguments)
    {
        var diagnostic = DiagnosticInfo.Of(rule, null, arguments).With(
            (DiagnosticProperties.Snapshot, SnapshotItem.GetStem(path)),
            (DiagnosticProperties.SnapshotPath, path),
            (DiagnosticProperties.Pattern, pattern.Text),
            (DiagnosticProperties.Metadata, pattern.Metadata),
            (DiagnosticProperties.Suggestions, string.Join("\n", suggestions)));
        return new Finding(diagnostic, FindingPlace.Archive(path));
    }
}
