using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedTap.CodeFixes.Refreshing;

/// <summary>TTAP1005 and TTAP1009: columns that the snapshot lacks are fetched by the build's refresh.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RefreshFix))]
[Shared]
public sealed class RefreshFix : CodeFixProvider
{
    // One for each project, so that each is refreshed once at a time.
    private readonly ConcurrentDictionary<string, RefreshCommand> _commands = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TTAP1005", "TTAP1009"];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.Document.Project.FilePath is { Length: > 0 } project && File.Exists(project))
            context.RegisterCodeFix(new RefreshAction(_commands.GetOrAdd(project, RefreshCommand.Of)), context.Diagnostics);
        return Task.CompletedTask;
    }
}
