using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedTap.Generators.Snapshots;

/// <summary>What the targets say about an additional file: whether it is a snapshot, and which tables are wanted.</summary>
internal static class SnapshotItem
{
    public const string Suffix = ".tap.json";
    private const string Mark = "build_metadata.AdditionalFiles.TapSchema";
    private const string Tables = "build_metadata.AdditionalFiles.TapTables";

    public static bool IsSnapshot(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Mark, out var mark) && string.Equals(mark, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The table patterns as written, separated by <c>|</c>; empty when none are.</summary>
    public static string GetTables(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Tables, out var tables) ? tables : "";

    /// <summary>The name that <c>[TapArchive]</c> asks for: <c>cadc</c> for <c>…/cadc.tap.json</c>.</summary>
    public static string GetStem(string path)
    {
        var name = GetFileName(path);
        if (name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
            return name.Substring(0, name.Length - Suffix.Length);
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    public static string GetFileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
