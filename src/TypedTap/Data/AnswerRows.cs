using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Data;

/// <summary>The one table of a service's answer, whose end the answer judges.</summary>
internal sealed class AnswerRows(TapResponse answer) : IDataRows
{
    public VoTableReader Reader => answer.Rows;

    public TapCompleteness Completeness => answer.Completeness;

    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => answer.ReadAsync(cancellationToken);

    /// <summary>There is no other table; but that nothing went wrong behind the rows left unread has to be found out.</summary>
    public async Task<bool> NextTableAsync(CancellationToken cancellationToken)
    {
        while (await answer.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            // Passed over.
        }

        return false;
    }

    public ValueTask DisposeAsync() => answer.DisposeAsync();
}
