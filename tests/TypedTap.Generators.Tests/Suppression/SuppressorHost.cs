using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedTap.Generators.Suppressors;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Suppression;

/// <summary>Compiles a method body against generated tables, nullable warnings being errors, with the suppressor at work.</summary>
internal static class SuppressorHost
{
    private const string Frame =
        """
        #pragma warning disable CS0168, CS0219
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading.Tasks;
        using TypedTap.Linq;
        using My.Demo.Obs;
        namespace My
        {
            [TypedTap.TapArchive("demo")] public partial class DemoArchive;
            internal static class Use
            {
                public static bool Test(string text) => text.Length > 0;
                public static int Size(int value) => value;
                public static async Task Run(DemoArchive demo, string[] names, List<Plane> list, IQueryable<Plane> queryable)
                {
                    await Task.Yield();
                    BODY
                }
            }
        }
        """;

    /// <summary>The nullable warnings that are left, and those that were silenced.</summary>
    public static async Task<(List<string> Left, List<string> Silenced)> Run(string body)
    {
        var compilation = Generate(body);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        var analyzed = new CompilationWithAnalyzers(compilation, [new NullableQuerySuppressor()], options);
        var all = await analyzed.GetAllDiagnosticsAsync();
        var relevant = all.Where(d => d.Severity > DiagnosticSeverity.Hidden).ToImmutableArray();
        Assert.All(relevant, d => Assert.True(d.Id.StartsWith("CS86", StringComparison.Ordinal), d.ToString()));
        return (Ids(relevant.Where(d => !d.IsSuppressed)), Ids(relevant.Where(d => d.IsSuppressed)));
    }

    private static List<string> Ids(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(d => d.Location.SourceSpan.Start).Select(d => d.Id)];

    private static Compilation Generate(string body)
    {
        var snapshot = Sample.Snapshot(
            Sample.Table(
                "obs.Plane",
                Sample.Column("name", "char", "*"),
                Sample.Column("obs_id", "char", "36", "uuid"),
                Sample.Column("exptime", "double"),
                Sample.Column("level", "int"),
                Sample.Column("flag", "boolean"),
                Sample.Column("start", "char", "*", "timestamp")),
            Sample.Table("obs.Artifact", Sample.Column("uri", "char", "*"), Sample.Column("obs_id", "char", "36", "uuid"))) with
        {
            Keys = [new()
            {
                Id = "k",
                FromTable = "obs.Artifact",
                TargetTable = "obs.Plane",
                Columns = [new() { From = "obs_id", Target = "obs_id" }]
            }],
        };
        var run = new GeneratorRun(Frame.Replace("BODY", body, StringComparison.Ordinal), new SnapshotText("/demo.tap.json", snapshot));
        Assert.Empty(run.Diagnostics);
        return run.Output.WithOptions(run.Output.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));
    }
}
