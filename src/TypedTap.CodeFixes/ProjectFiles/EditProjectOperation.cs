using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace TypedTap.CodeFixes.ProjectFiles;

/// <summary>Writes a change of a project file. No part of a solution's documents: a workspace knows nothing of the text of projects.</summary>
internal sealed class EditProjectOperation(ProjectEdit edit) : CodeActionOperation
{
    /// <inheritdoc/>
    public override string Title => "Edit " + Path.GetFileName(edit.File.Path);

    /// <inheritdoc/>
    public override void Apply(Workspace workspace, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // A file that has changed since is left alone: the editor offers the fix again for what is there now.
        edit.Apply();
    }
}
