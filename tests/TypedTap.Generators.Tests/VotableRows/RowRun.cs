using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TypedTap.Generators.Tests.Support;

namespace TypedTap.Generators.Tests.VotableRows;

/// <summary>A project in memory and the row generator run over it, again after each edit.</summary>
internal sealed class RowRun
{
    private GeneratorDriver _driver;
    private Compilation _compilation;

    public RowRun(string source)
    {
        _compilation = CSharpCompilation.Create(
            "Demo",
            [Parse(source, "/src/Row.cs"), Parse("class Other { }", "/src/Other.cs")],
            References.All,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        _driver = CSharpGeneratorDriver.Create(
            [new VoTableRowGenerator().AsSourceGenerator()],
            [],
            GeneratorRun.ParseOptions,
            optionsProvider: null,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public Compilation Output { get; private set; } = null!;

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    public string Source => Result.GeneratedSources.Single().SourceText.ToString();

    public RowRun Edit(string path, string source)
    {
        var old = _compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        _compilation = _compilation.ReplaceSyntaxTree(old, Parse(source, path));
        return Run();
    }

    /// <summary>The reasons of one step's outputs, in their order.</summary>
    public List<IncrementalStepRunReason> Reasons(string step) =>
        [.. Result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(output => output.Reason)];

    /// <summary>Neither generator nor compiler has anything against it.</summary>
    public void AssertClean()
    {
        Assert.Equal([], Diagnostics.Select(d => d.ToString()));
        Load();
    }

    /// <summary>The compiled project.</summary>
    public Assembly Load()
    {
        using var stream = new MemoryStream();
        var result = Output.Emit(stream);

        // CS1591: nobody documents these types, and the generated members are private.
        var complaints = result.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Hidden && d.Id != "CS1591")
            .Select(d => d.ToString())
            .ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        return Assembly.Load(stream.ToArray());
    }

    private RowRun Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        if (Result.Exception is { } exception)
            throw new InvalidOperationException("The generator threw: " + exception, exception);
        Output = output;
        return this;
    }

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), GeneratorRun.ParseOptions, path);
}
