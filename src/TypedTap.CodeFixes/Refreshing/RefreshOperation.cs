using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace TypedTap.CodeFixes.Refreshing;

/// <summary>Starts the refresh and does not wait for it: services take their time, editors must not.</summary>
internal sealed class RefreshOperation(RefreshCommand command) : CodeActionOperation
{
    /// <inheritdoc/>
    public override string Title => command.Text;

    /// <inheritdoc/>
    public override void Apply(Workspace workspace, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = command.Start();
    }
}
