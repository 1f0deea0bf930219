using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedTap.Generators.Tests.Support;

/// <summary>Compiles what was generated once more, in a project of another kind, every warning an error.</summary>
internal static class StrictCompiler
{
    /// <summary>The compiler's complaints.</summary>
    public static IEnumerable<string> Complaints(
        GeneratorRun run, LanguageVersion language, NullableContextOptions nullable, params string[] sources)
    {
        var parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        var trees = run.Output.SyntaxTrees
            .Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), parse, tree.FilePath))
            .Concat(sources.Select(source => CSharpSyntaxTree.ParseText(source, parse)));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: nullable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999);
        return CSharpCompilation.Create("Strict", trees, References.All, options)
            .Emit(Stream.Null, xmlDocumentationStream: Stream.Null)
            .Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())
            .Take(10);
    }
}
