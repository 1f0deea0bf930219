using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedTap.Adql;
using TypedTap.Generators.Snapshots;
using TypedTap.Metadata;

namespace TypedTap.Generators.Diagnostics;

/// <summary>
/// Looks up where in their files the things are that findings are about. Reads a file only if there is something to tell of it.
/// </summary>
internal static class FindingLocator
{
    public static ValueList<DiagnosticInfo> Locate(
        ValueList<Finding> findings, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        if (findings.Count == 0)
            return ValueList<DiagnosticInfo>.Empty;
        var located = findings.Select(static finding => finding.Diagnostic).ToArray();
        foreach (var group in Enumerable.Range(0, located.Length)
            .Where(i => findings[i].Place.Path.Length > 0)
            .GroupBy(i => findings[i].Place.Path, StringComparer.Ordinal))
        {
            var file = files.FirstOrDefault(candidate => string.Equals(candidate.Path, group.Key, StringComparison.Ordinal));
            if (file?.GetText(cancellationToken) is not { } text)
                continue;
            Locate(group.Key, text, [.. group], findings, located);
        }

        return located.ToValueList();
    }

    private static void Locate(string path, SourceText text, List<int> wanted, ValueList<Finding> findings, DiagnosticInfo[] located)
    {
        var json = text.ToString();
        var columns = wanted.Where(i => findings[i].Place.Column is not null).OrderBy(i => findings[i].Place.Column!.Value).ToList();
        var spans = ColumnPlaces.Find(json, columns.ConvertAll(i => findings[i].Place.Column!.Value));
        for (var i = 0; i < columns.Count; i++)
            located[columns[i]] = located[columns[i]] with { Location = JsonPlace.Of(path, text.Lines, spans[i]) };
        foreach (var i in wanted)
        {
            if (findings[i].Place.JsonPath is not { } jsonPath)
                continue;
            var (line, column) = JsonPlaces.Find(json, jsonPath) ?? (1, 1);
            located[i] = located[i] with { Location = JsonPlace.At(path, text.Lines, line, column) };
        }
    }
}
