using Microsoft.CodeAnalysis.CodeActions;

namespace TypedTap.CodeFixes.Refreshing;

/// <summary>Shows what will be run.</summary>
internal sealed class RefreshPreview(RefreshCommand command) : PreviewOperation
{
    /// <inheritdoc/>
    public override Task<object?> GetPreviewAsync(CancellationToken cancellationToken) =>
        Task.FromResult<object?>($"Runs in the background: {command.Text}\nIts output goes to {command.LogPath}");
}
