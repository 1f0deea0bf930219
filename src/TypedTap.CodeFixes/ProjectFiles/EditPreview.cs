using Microsoft.CodeAnalysis.CodeActions;

namespace TypedTap.CodeFixes.ProjectFiles;

/// <summary>Shows what will be different in a project file.</summary>
internal sealed class EditPreview(ProjectEdit edit) : PreviewOperation
{
    /// <inheritdoc/>
    public override Task<object?> GetPreviewAsync(CancellationToken cancellationToken) => Task.FromResult<object?>(edit.Preview);
}
