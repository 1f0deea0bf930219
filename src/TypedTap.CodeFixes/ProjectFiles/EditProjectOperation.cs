using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace TypedTap.CodeFixes.ProjectFiles;

/// <summary>
/// Writes a change of a project file. No part of a solution's documents: a workspace knows nothing of the text of projects.
/// </summary>
internal sealed class EditProjectOperation(ProjectEdit edit) : CodeActionOperation
{
    /// <inheritdoc/>
    public override string Title => "Edit " + Path.GetFileName(edit.File.Path);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The file was not changed; the message says why, and what to do.</exception>
    public override void Apply(Workspace workspace, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Editors show what an operation throws.
        if (Write())
            return;
        throw new InvalidOperationException(
            $"'{edit.File.Path}' was not changed because it has been since the fix was offered, or cannot be read; "
                + "save it and take the fix again.");
    }

    private bool Write()
    {
        try
        {
            return edit.Apply();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"'{edit.File.Path}' was not changed because it cannot be written ({e.Message}); "
                    + "make it writable, or close the program that holds it, and take the fix again.",
                e);
        }
    }
}
