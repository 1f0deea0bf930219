using System.Runtime.CompilerServices;
using TypedTap.Tap;

namespace TypedTap.Linq.Execution;

/// <summary>Sends queries, and reads their rows.</summary>
internal static class QueryRunner
{
    /// <summary>Runs a query in the way that was chosen for it and opens its rows, of which the columns are the ones asked for.</summary>
    public static async Task<TapResponse> OpenAsync<T>(QuerySession session, CompiledQuery<T> query, CancellationToken cancellationToken)
    {
        var report = session.Execution.Progress is { } listener ? new ProgressReport(listener) : null;
        var request = report is null ? query.Request : query.Request with { Progress = report };
        var response = query.Execution.Mode == TapExecutionMode.Job
            ? await session.Client.QueryAsJobAsync(
                query.Adql, request, session.Execution.Job, report, cancellationToken).ConfigureAwait(false)
            : await session.Client.QueryAsync(query.Adql, request, cancellationToken).ConfigureAwait(false);
        return await CheckedAsync(response, query).ConfigureAwait(false);
    }

    /// <summary>An answer whose columns are the ones asked for.</summary>
    /// <exception cref="TapResultException">They are others; the answer has been disposed of.</exception>
    public static async Task<TapResponse> CheckedAsync<T>(TapResponse response, CompiledQuery<T> query)
    {
        try
        {
            ResultBinding.Check(response.Rows, query.Plan);
            return response;
        }
        catch
        {
            await response.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs a query and gives its elements as they come.</summary>
    public static async IAsyncEnumerable<T> StreamAsync<T>(
        QuerySession session, CompiledQuery<T> query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var response = await OpenAsync(session, query, cancellationToken).ConfigureAwait(false);
        await using var disposal = response.ConfigureAwait(false);
        await foreach (var row in ReadAsync(response, query, cancellationToken).ConfigureAwait(false))
            yield return row;
    }

    /// <summary>The elements of an answer.</summary>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        TapResponse response, CompiledQuery<T> query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await response.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (RowFiltering.Accepts(query.Plan.RowFilters, response.Rows))
                yield return query.Materialize(response.Rows);
        }

        ResultEnd.Check(response, query.Request);
    }

    /// <summary>All elements of an answer, which may be cut off, and what it says of that; disposes of the answer.</summary>
    public static async Task<TapQueryResult<T>> ResultAsync<T>(
        TapResponse response, CompiledQuery<T> query, CancellationToken cancellationToken)
    {
        await using var disposal = response.ConfigureAwait(false);
        var rows = new List<T>();
        await foreach (var row in ReadAsync(response, query.Truncatable(), cancellationToken).ConfigureAwait(false))
            rows.Add(row);
        return new TapQueryResult<T>(rows, response.Completeness, query.Execution);
    }
}
