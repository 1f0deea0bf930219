using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Data;

/// <summary>The tables of a document, one after the other.</summary>
internal sealed class DocumentRows(VoTableReader reader) : IDataRows
{
    private bool _atEnd;

    public VoTableReader Reader => reader;

    public TapCompleteness Completeness => !_atEnd ? TapCompleteness.Unknown : reader.Status?.Kind switch
    {
        null or QueryStatusKind.Ok => TapCompleteness.Complete,
        QueryStatusKind.Overflow => TapCompleteness.Truncated,
        _ => TapCompleteness.Unknown,
    };

    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var next = reader.ReadAsync(cancellationToken);
        return next.IsCompletedSuccessfully ? new ValueTask<bool>(Noted(next.Result)) : FinishAsync(next);
    }

    public async Task<bool> NextTableAsync(CancellationToken cancellationToken)
    {
        var more = await reader.NextTableAsync(cancellationToken).ConfigureAwait(false);
        _atEnd = !more && !reader.HasMoreTables;
        return more;
    }

    public ValueTask DisposeAsync() => reader.DisposeAsync();

    private async ValueTask<bool> FinishAsync(ValueTask<bool> next) => Noted(await next.ConfigureAwait(false));

    private bool Noted(bool more)
    {
        _atEnd = !more && !reader.HasMoreTables;
        return more;
    }
}
