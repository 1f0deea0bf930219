using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedTap.Generators.Tests.Support;

/// <summary>Plays the part of the targets: says which additional files are snapshots and which tables are wanted.</summary>
internal sealed class SnapshotOptions : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions None = new Options([]);

    public override AnalyzerConfigOptions GlobalOptions => None;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        if (textFile is not SnapshotText { Role: { } role } snapshot)
            return None;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["build_metadata.AdditionalFiles." + role] = "true",
            ["build_metadata.AdditionalFiles.TapTables"] = snapshot.Tables ?? "",
            ["build_metadata.AdditionalFiles.TapExclude"] = snapshot.Exclude,
            ["build_metadata.AdditionalFiles.TapColumns"] = snapshot.Columns,
            ["build_metadata.AdditionalFiles.TapNaming"] = snapshot.Naming,
        };
        return new Options(values);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => (value = values.GetValueOrDefault(key)!) is not null;
    }
}
