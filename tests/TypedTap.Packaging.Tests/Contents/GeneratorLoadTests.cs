using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedTap.Packaging.Tests.Support;

namespace TypedTap.Packaging.Tests.Contents;

/// <summary>The generator runs with the files of the package, and those of a compiler.</summary>
[Collection(OnePackage.Name)]
public sealed class GeneratorLoadTests(Package package)
{
    [Fact]
    public void In_a_context_of_its_own_it_makes_code_that_compiles()
    {
        var context = new PackageContext(Path.Combine(package.Extracted, "analyzers", "dotnet", "cs"));
        try
        {
            var generator = (IIncrementalGenerator)Activator.CreateInstance(
                context.LoadFromAssemblyName(new("TypedTap.Generators")).GetType(
                    "TypedTap.Generators.TapArchiveGenerator", throwOnError: true)!)!;
            var snapshot = new SnapshotFile(Path.Combine(package.Extracted, "schemas", "cadc.tap.json"));
            var compilation = CSharpCompilation.Create(
                "demo",
                [CSharpSyntaxTree.ParseText(
                    "[TypedTap.TapArchive(\"cadc\")] public partial class Cadc { object O => Caom2.Observation.Where(o => o.ObsID != null); }")],
                References(),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            CSharpGeneratorDriver
                .Create([generator.AsSourceGenerator()], [snapshot], optionsProvider: new SnapshotOptions(snapshot))
                .RunGeneratorsAndUpdateCompilation(compilation, out var result, out var diagnostics);
            Assert.Empty(diagnostics);
            Assert.Empty(result.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
            Assert.Contains(context.Loaded, name => name == "System.Text.Json");
        }
        finally
        {
            context.Unload();
        }
    }

    private List<MetadataReference> References()
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location));
        var library = Directory.GetFiles(Path.Combine(package.Extracted, "lib", "net10.0"), "*.dll");
        return [.. framework.Concat(library).Select(path => MetadataReference.CreateFromFile(path))];
    }

    /// <summary>Takes what is in the package from there, though this process has some of it too, and the rest from this process.</summary>
    private sealed class PackageContext(string folder) : AssemblyLoadContext("package", isCollectible: true)
    {
        public List<string> Loaded { get; } = [];

        protected override System.Reflection.Assembly? Load(System.Reflection.AssemblyName assemblyName)
        {
            var file = Path.Combine(folder, assemblyName.Name + ".dll");
            if (!File.Exists(file))
                return null;
            Loaded.Add(assemblyName.Name!);
            return LoadFromAssemblyPath(file);
        }
    }

    private sealed class SnapshotFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    private sealed class SnapshotOptions(AdditionalText snapshot) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile != snapshot
            ? GlobalOptions
            : new Options(ImmutableDictionary<string, string>.Empty
                .Add("build_metadata.AdditionalFiles.TapSchema", "true")
                .Add("build_metadata.AdditionalFiles.TapTables", "caom2.Observation"));
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
