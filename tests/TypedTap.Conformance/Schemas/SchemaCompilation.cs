using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TypedTap.Generators;
using TypedTap.Metadata;

namespace TypedTap.Conformance.Schemas;

/// <summary>What comes of a snapshot when all of its tables are generated and compiled.</summary>
/// <param name="Errors">What the strictest compiler complains of, and what the generator can't do.</param>
/// <param name="Told">
/// How many warnings the generator gave about the snapshot itself: datatypes that nobody knows, very many tables.
/// </param>
/// <param name="Lines">How many lines were generated.</param>
internal sealed record SchemaCompilation(IReadOnlyList<string> Errors, int Told, long Lines)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(LoadReferences);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999,
        generalDiagnosticOption: ReportDiagnostic.Error);

    public static SchemaCompilation Of(TapSnapshot snapshot, CancellationToken cancellationToken)
    {
        var compilation = CSharpCompilation.Create(
            "Document", [Parse("namespace My; [TypedTap.TapArchive(\"document\")] public partial class DocumentArchive;")],
            References.Value, Options);
        var driver = CSharpGeneratorDriver.Create(
            [new TapArchiveGenerator().AsSourceGenerator()],
            [new SchemaText("/schemas/document.tap.json", TapSnapshotWriter.Write(snapshot))], ParseOptions, new SchemaOptions());
        var run = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, cancellationToken).GetRunResult().Results[0];
        List<string> errors = [];
        if (run.Exception is { } exception)
            errors.Add($"the generator threw: {exception}");
        errors.AddRange(Texts(run.Diagnostics.Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)));
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        var emitted = output.Emit(assembly, xmlDocumentationStream: documentation, cancellationToken: cancellationToken);
        errors.AddRange(Texts(emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)));
        if (!run.GeneratedSources.Any(static source => source.SourceText.Lines.Count > 0))
            errors.Add("nothing was generated");
        return new(
            errors, run.Diagnostics.Count(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Warning),
            run.GeneratedSources.Sum(static source => (long)source.SourceText.Lines.Count));
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), ParseOptions);

    private static IEnumerable<string> Texts(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(static diagnostic => diagnostic.ToString());

    private static List<MetadataReference> LoadReferences()
    {
        var platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        ImmutableArray<string> own = [
            "netstandard.dll", "TypedTap.dll", "TypedTap.Adql.dll", "TypedTap.Metadata.dll", "TypedTap.Querying.dll"
        ];
        return
        [
            .. platform.Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path) is { } name
                    && (name.StartsWith("System.", StringComparison.Ordinal) || own.Contains(name)))
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
