using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedTap.Generators.Diagnostics;

namespace TypedTap.CodeFixes.Archives;

/// <summary>TTAP0002: makes a class one that can be an archive, where that takes a word more or less.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArchiveShapeFix))]
[Shared]
public sealed class ArchiveShapeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TTAP0002"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Repair, out var repair) || repair is null)
                continue;

            // Generators and their diagnostics lag behind what is typed: the place may be another one by now.
            var type = root.FullSpan.Contains(diagnostic.Location.SourceSpan)
                ? root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>()
                : null;
            if (type is null || ArchiveRepair.Apply(repair, type, model, context.CancellationToken) is not { } change)
                continue;
            var action = CodeAction.Create(
                change.Title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(change.Old, change.New))),
                "TTAP0002." + repair);
            context.RegisterCodeFix(action, diagnostic);
        }
    }
}
