using TypedTap.Linq.Execution;
using TypedTap.Querying.Lowering;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Data;

/// <summary>The rows of a typed query: without those that the service could not be told to leave out.</summary>
internal sealed class QueryRows(TapResponse answer, QueryPlan plan, TapRequestOptions request) : IDataRows
{
    public VoTableReader Reader => answer.Rows;

    public TapCompleteness Completeness => answer.Completeness;

    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var next = answer.ReadAsync(cancellationToken);
        return next.IsCompletedSuccessfully ? WantedAsync(next.Result, cancellationToken) : FinishAsync(next, cancellationToken);
    }

    /// <summary>A reader of the rows of an answer, which it owns.</summary>
    public static async Task<TapDataReader> ReaderAsync(TapResponse answer, QueryPlan plan, TapRequestOptions request, bool[] required)
    {
        try
        {
            return new TapDataReader(new QueryRows(answer, plan, request), required);
        }
        catch
        {
            await answer.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task<bool> NextTableAsync(CancellationToken cancellationToken)
    {
        while (await ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            // Passed over, as in AnswerRows.
        }

        return false;
    }

    public ValueTask DisposeAsync() => answer.DisposeAsync();

    private async ValueTask<bool> FinishAsync(ValueTask<bool> next, CancellationToken cancellationToken) =>
        await WantedAsync(await next.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Goes on until a row passes.</summary>
    private async ValueTask<bool> WantedAsync(bool more, CancellationToken cancellationToken)
    {
        while (more)
        {
            if (RowFiltering.Accepts(plan.RowFilters, answer.Rows))
                return true;
            more = await answer.ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        ResultEnd.Check(answer, request);
        return false;
    }
}
