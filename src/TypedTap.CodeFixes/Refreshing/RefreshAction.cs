using Microsoft.CodeAnalysis.CodeActions;

namespace TypedTap.CodeFixes.Refreshing;

/// <summary>Reads the snapshots of a project anew, as an editor offers it.</summary>
internal sealed class RefreshAction(RefreshCommand command) : CodeAction
{
    /// <summary>What it runs.</summary>
    public RefreshCommand Command => command;

    /// <inheritdoc/>
    public override string Title => "Refresh the snapshots of this project";

    /// <inheritdoc/>
    public override string EquivalenceKey => nameof(RefreshAction);

    /// <inheritdoc/>
    protected override Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<CodeActionOperation>>([new RefreshOperation(command)]);

    /// <inheritdoc/>
    protected override Task<IEnumerable<CodeActionOperation>> ComputePreviewOperationsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<CodeActionOperation>>([new RefreshPreview(command)]);
}
