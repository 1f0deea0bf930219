using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedTap.Generators.Diagnostics;

namespace TypedTap.CodeFixes.ProjectFiles;

/// <summary>
/// Edits TapSchema items in the project file: TTAP0001 adds one, TTAP0003 selects tables, TTAP1002 and TTAP1008 correct a pattern. Offered
/// only where the item stands in the project file itself, and where there is no doubt what to change.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SnapshotItemFix))]
[Shared]
public sealed class SnapshotItemFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TTAP0001", "TTAP0003", "TTAP1002", "TTAP1008"];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (ProjectFile.Read(context.Document.Project.FilePath) is not { } file)
            return Task.CompletedTask;
        foreach (var diagnostic in context.Diagnostics)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Snapshot, out var stem) || stem is null)
                continue;
            foreach (var (title, edit) in diagnostic.Id == "TTAP0001" ? Additions(file, stem) : Corrections(file, stem, diagnostic))
                context.RegisterCodeFix(new EditProjectAction(title, $"{diagnostic.Id}.{stem}.{title}", edit), diagnostic);
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<(string Title, ProjectEdit Edit)> Additions(ProjectFile file, string stem)
    {
        foreach (var snapshot in SnapshotFiles.Find(file.Path, stem))
        {
            if (ItemEdits.Add(file, snapshot.Include, snapshot.Tables) is { } edit)
                yield return ($"Add '{snapshot.Include}' to the project file", edit);
        }
    }

    private static IEnumerable<(string Title, ProjectEdit Edit)> Corrections(ProjectFile file, string stem, Diagnostic diagnostic)
    {
        var metadata = Property(diagnostic, DiagnosticProperties.Metadata);
        var pattern = Property(diagnostic, DiagnosticProperties.Pattern);
        foreach (var suggestion in Property(diagnostic, DiagnosticProperties.Suggestions).Split(
            ['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var edit = pattern.Length == 0
                ? ItemEdits.SetList(file, stem, metadata, suggestion)
                : ItemEdits.ReplacePattern(file, stem, metadata, pattern, suggestion);
            if (edit is not null)
            {
                yield return (pattern.Length == 0
                    ? $"Select {metadata}=\"{suggestion}\""
                    : $"Change '{pattern}' to '{suggestion}' in {metadata}", edit);
            }
        }
    }

    private static string Property(Diagnostic diagnostic, string name) =>
        diagnostic.Properties.TryGetValue(name, out var value) ? value ?? "" : "";
}
