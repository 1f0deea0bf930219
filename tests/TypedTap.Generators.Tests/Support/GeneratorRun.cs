using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TypedTap.Generators.Tests.Support;

/// <summary>A project in memory: sources, snapshots, and the generator run over them, again after each edit.</summary>
internal sealed class GeneratorRun
{
    public const string Archive = "namespace My; [TypedTap.TapArchive(\"demo\")] public partial class DemoArchive;";

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private GeneratorDriver _driver;

    public GeneratorRun(string source, params SnapshotText[] snapshots)
    {
        Compilation = CSharpCompilation.Create(
            "Demo",
            [Parse(source, "/src/Archive.cs"), Parse("class Other { }", "/src/Other.cs")],
            References.All,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        _driver = CSharpGeneratorDriver.Create(
            [new TapArchiveGenerator().AsSourceGenerator()],
            snapshots,
            ParseOptions,
            new SnapshotOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public Compilation Compilation { get; private set; }

    public Compilation Output { get; private set; } = null!;

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>What the compiler has to say about the whole project, hidden notes left out.</summary>
    public IEnumerable<Diagnostic> CompilerDiagnostics => Output.GetDiagnostics().Where(d => d.Severity > DiagnosticSeverity.Hidden);

    /// <summary>The text of the one generated file whose name begins so.</summary>
    public string Source(string hintStart) => Result.GeneratedSources
        .Single(source => source.HintName.StartsWith(hintStart, StringComparison.Ordinal))
        .SourceText.ToString();

    public GeneratorRun EditFile(string path, string source)
    {
        var old = Compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        Compilation = Compilation.ReplaceSyntaxTree(old, Parse(source, path));
        return Run();
    }

    public GeneratorRun EditSnapshot(SnapshotText old, SnapshotText changed)
    {
        _driver = _driver.ReplaceAdditionalText(old, changed);
        return Run();
    }

    /// <summary>Gives the generator another object that says the same, as an editor does after a change of any option.</summary>
    public GeneratorRun RenewOptions()
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new SnapshotOptions());
        return Run();
    }

    private GeneratorRun Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Compilation, out var output, out _);
        if (Result.Exception is { } exception)
            throw new InvalidOperationException("The generator threw: " + exception, exception);
        Output = output;
        return this;
    }

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), ParseOptions, path);
}
