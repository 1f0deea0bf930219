using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TypedTap.Benchmarks.Generator;

/// <summary>A project in memory with an archive, and the generator's driver over it.</summary>
internal sealed class GeneratorProject
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal)
                || name is "netstandard.dll" or "TypedTap.dll" or "TypedTap.Adql.dll" or "TypedTap.Metadata.dll"
                    or "TypedTap.Querying.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    public GeneratorProject(IEnumerable<AdditionalText> files, bool keepsTrack = false, IEnumerable<string>? sources = null)
    {
        const string Archive = "namespace My; [TypedTap.TapArchive(\"madeup\")] public partial class MadeUpArchive;";
        _compilation = CSharpCompilation.Create(
            "Measured",
            [Parse(
                Archive, "/src/Archive.cs"), Parse("class Other { }", "/src/Other.cs"),
                .. (sources ?? []).Select((text, i) => Parse(text, $"/src/Consumer{i}.cs"))],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            [CompilerGenerator.Create()],
            files,
            ParseOptions,
            new MadeUpOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: keepsTrack));
    }

    /// <summary>The project without what the generator makes.</summary>
    public Compilation Compilation => _compilation;

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    /// <summary>Runs the generator.</summary>
    public GeneratorTime Run()
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        _driver = _driver.RunGenerators(_compilation);
        var wall = clock.Elapsed;
        process.Refresh();
        if (Result.Exception is { } exception)
            throw new InvalidOperationException("The generator threw: " + exception.Message, exception);
        return new GeneratorTime(wall.TotalMilliseconds, (process.TotalProcessorTime - cpu).TotalMilliseconds);
    }

    /// <summary>The project with what the generator makes.</summary>
    public Compilation Generate()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        return output;
    }

    public void Edit(string path, string source)
    {
        var old = _compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        _compilation = _compilation.ReplaceSyntaxTree(old, Parse(source, path));
    }

    public void Edit(AdditionalText old, AdditionalText changed) => _driver = _driver.ReplaceAdditionalText(old, changed);

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), ParseOptions, path);
}
