using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedTap.Conformance.Schemas;

/// <summary>Plays the part of the targets: every additional file is a snapshot whose tables are all wanted.</summary>
internal sealed class SchemaOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(new(StringComparer.Ordinal)
    {
        ["build_metadata.AdditionalFiles.TapSchema"] = "true",
        ["build_metadata.AdditionalFiles.TapTables"] = "*",
    });

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => (value = values.GetValueOrDefault(key)!) is not null;
    }
}
