using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedTap.Generators.Snapshots;

/// <summary>What the targets say about an additional file: what it is to us, and what is wanted of it.</summary>
internal static class SnapshotItem
{
    public const string Suffix = ".tap.json";
    public const string OverridesSuffix = ".tap.overrides.json";
    private const string Metadata = "build_metadata.AdditionalFiles.";

    public static SnapshotRole RoleOf(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(file);
        if (IsSet(options, "TapSchema"))
            return SnapshotRole.Snapshot;
        if (IsSet(options, "TapPart"))
            return SnapshotRole.Part;
        if (IsSet(options, "TapOverrides"))
            return SnapshotRole.Overrides;
        return IsSet(options, "TapIndex") ? SnapshotRole.Index : SnapshotRole.None;
    }

    /// <summary>What a project wants of a snapshot: lists as written, separated by <c>|</c>; empty where nothing is.</summary>
    public static TableSelection GetSelection(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(file);
        return new TableSelection(
            file.Path, Text(options, "TapTables"), Text(options, "TapExclude"), Text(options, "TapColumns"),
            Text(options, "TapNaming").Trim());
    }

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

    /// <summary>The folder of a file, with its last separator; empty for a name alone.</summary>
    public static string GetFolder(string path) => path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>Whether a file is the overrides of a snapshot: beside it, and of the same name.</summary>
    public static bool IsOverridesOf(string path, string snapshot) =>
        path.EndsWith(OverridesSuffix, StringComparison.OrdinalIgnoreCase)
        && string.Equals(
            Plain(path.Substring(0, path.Length - OverridesSuffix.Length)), Plain(WithoutSuffix(snapshot)), StringComparison.Ordinal);

    /// <summary>Whether a file lies in the folder with the parts of a snapshot.</summary>
    public static bool IsPartOf(string path, string snapshot, string parts) => string.Equals(
        Plain(GetFolder(path).TrimEnd('/', '\\')),
        Plain(GetFolder(snapshot) + parts),
        StringComparison.Ordinal);

    /// <summary>
    /// A path without <c>.</c> and <c>..</c>: an item may be written <c>../schemas/x.tap.json</c>, and what lies beside it is found by
    /// MSBuild.
    /// </summary>
    private static string Plain(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', '\\'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        return string.Join("/", parts);
    }

    private static string WithoutSuffix(string path) =>
        path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? path.Substring(0, path.Length - Suffix.Length) : path;

    private static bool IsSet(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Metadata + name, out var mark) && string.Equals(mark, "true", StringComparison.OrdinalIgnoreCase);

    private static string Text(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Metadata + name, out var text) ? text : "";
}
