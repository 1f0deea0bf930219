using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TypedTap.Generators;

namespace TypedTap.CodeFixes.Tests.Support;

/// <summary>
/// A project on disk with an archive, the diagnostics that the real generator gives for it, and the fixes offered at them.
/// </summary>
internal sealed class FixProject : IDisposable
{
    public const string Archive = "namespace My;\n\n[TypedTap.TapArchive(\"demo\")] public partial class DemoArchive;\n";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal)
                || name is "netstandard.dll" or "TypedTap.dll" or "TypedTap.Adql.dll" or "TypedTap.Metadata.dll"
                    or "TypedTap.Querying.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly AdhocWorkspace _workspace = new();
    private readonly Document _document;

    public FixProject(string source, string? projectText = null)
    {
        if (projectText is not null)
            WriteProject(projectText);
        var project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Demo",
            "Demo",
            LanguageNames.CSharp,
            filePath: ProjectPath,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            metadataReferences: References));
        _document = project.AddDocument("Archive.cs", SourceText.From(source, Encoding.UTF8), filePath: "/src/Archive.cs");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("typedtap-").FullName;

    public string ProjectPath => Path.Combine(Folder, "Demo Project.csproj");

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    public void WriteProject(string text) => File.WriteAllBytes(ProjectPath, new UTF8Encoding(false).GetBytes(text));

    /// <summary>The diagnostics of the generator over the project's code and these files.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(params FixFile[] files)
    {
        var compilation = (await _document.Project.GetCompilationAsync())!;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TapArchiveGenerator().AsSourceGenerator()],
            files,
            (CSharpParseOptions)_document.Project.ParseOptions!,
            new FixOptions());
        return driver.RunGenerators(compilation).GetRunResult().Diagnostics;
    }

    /// <summary>The fixes that a provider offers at a diagnostic.</summary>
    public async Task<List<CodeAction>> OfferAsync(CodeFixProvider provider, Diagnostic diagnostic)
    {
        Assert.Contains(diagnostic.Id, provider.FixableDiagnosticIds);
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(
            new CodeFixContext(_document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>The code after a fix.</summary>
    public async Task<string> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var change = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations));
        return (await change.ChangedSolution.GetDocument(_document.Id)!.GetTextAsync()).ToString();
    }

    /// <summary>The project file after a fix, by Roslyn's rule how operations are carried out.</summary>
    public async Task<string> EditAsync(CodeAction action)
    {
        foreach (var operation in await action.GetOperationsAsync(CancellationToken.None))
            operation.Apply(_workspace, CancellationToken.None);
        return new UTF8Encoding(false).GetString(await File.ReadAllBytesAsync(ProjectPath));
    }
}
