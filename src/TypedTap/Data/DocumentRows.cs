using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Data;

/// <summary>The tables of a document, one after the other.</summary>
internal sealed class DocumentRows(VoTableReader reader) : IDataRows
{
    public VoTableReader Reader => reader;

    public TapCompleteness Completeness { get; private set; } = TapCompleteness.Unknown;

    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var next = reader.ReadAsync(cancellationToken);
        return next.IsCompletedSuccessfully ? new ValueTask<bool>(Noted(next.Result)) : FinishAsync(next.AsTask());
    }

    public async Task<bool> NextTableAsync(CancellationToken cancellationToken)
    {
        var more = await FinishAsync(reader.NextTableAsync(cancellationToken)).ConfigureAwait(false);
        if (more)
            Completeness = TapCompleteness.Unknown;
        return more;
    }

    public ValueTask DisposeAsync() => reader.DisposeAsync();

    private async ValueTask<bool> FinishAsync(Task<bool> next)
    {
        try
        {
            return Noted(await next.ConfigureAwait(false));
        }
        catch (Exception e)
        {
            // Of several failures the first is the cause.
            if (Completeness.Kind != TapCompletenessKind.FailedAfter)
                Completeness = TapCompleteness.FailedAfter(reader.RowsRead, e);
            throw;
        }
    }

    private bool Noted(bool more)
    {
        if (!more && !reader.HasMoreTables)
            Completeness = TapCompleteness.AtEnd(reader, reader.RowsRead);
        return more;
    }
}
