using Microsoft.CodeAnalysis.CodeActions;

namespace TypedTap.CodeFixes.ProjectFiles;

/// <summary>A change of a project file, as an editor offers it.</summary>
internal sealed class EditProjectAction(string title, string key, ProjectEdit edit) : CodeAction
{
    /// <inheritdoc/>
    public override string Title => title;

    /// <inheritdoc/>
    public override string EquivalenceKey => key;

    /// <inheritdoc/>
    protected override Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<CodeActionOperation>>([new EditProjectOperation(edit)]);

    /// <inheritdoc/>
    protected override Task<IEnumerable<CodeActionOperation>> ComputePreviewOperationsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<CodeActionOperation>>([new EditPreview(edit)]);
}
