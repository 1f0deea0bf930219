using System.Runtime.CompilerServices;
using TypedTap.Data;
using TypedTap.Linq.Execution;
using TypedTap.Tap;
using TypedTap.Uws;

namespace TypedTap.Linq;

/// <summary>A query that runs at the service by itself; its rows are typed when it is done.</summary>
/// <typeparam name="T">What one row becomes.</typeparam>
public sealed class TapQueryJob<T> : IAsyncDisposable
{
    private readonly CompiledQuery<T> _query;
    private readonly Func<bool[]> _requiredColumns;

    internal TapQueryJob(TapJob job, CompiledQuery<T> query, Func<bool[]> requiredColumns)
    {
        Job = job;
        _query = query;
        _requiredColumns = requiredColumns;
    }

    /// <summary>The job: its URL, phase and limits, and what becomes of it when this handle is disposed of.</summary>
    public TapJob Job { get; }

    /// <summary>Waits until it is over.</summary>
    /// <param name="progress">Told of each change of the job.</param>
    /// <param name="cancellationToken">Ends the waiting and, unless it is to be kept, the job.</param>
    /// <exception cref="TapTimeoutException">It takes longer than <see cref="UwsJobOptions.Timeout"/>, and goes on.</exception>
    /// <exception cref="TapException">See <see cref="UwsJob.WaitAsync(IProgress{UwsJobInfo}?, CancellationToken)"/>.</exception>
    public Task<UwsJobInfo> WaitAsync(IProgress<UwsJobInfo>? progress = null, CancellationToken cancellationToken = default) =>
        Job.WaitAsync(progress, cancellationToken);

    /// <summary>Waits for the end and streams the rows of the result; as often as it is asked, while the job is there.</summary>
    /// <param name="cancellationToken">Ends the waiting and the reading.</param>
    /// <exception cref="UwsJobException">The job failed or was stopped.</exception>
    /// <exception cref="TapTruncatedException">The service has more rows than it sent; thrown after the last row that came.</exception>
    /// <exception cref="TapException">See <see cref="TapJob.OpenRowsAsync"/>.</exception>
    public async IAsyncEnumerable<T> AsAsyncEnumerable([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await OpenAsync(_query, cancellationToken).ConfigureAwait(false);
        await using var disposal = response.ConfigureAwait(false);
        await foreach (var row in QueryRunner.ReadAsync(response, _query, cancellationToken).ConfigureAwait(false))
            yield return row;
    }

    /// <summary>Waits for the end and gives all rows of the result.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var rows = new List<T>();
        await foreach (var row in AsAsyncEnumerable(cancellationToken).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }

    /// <summary>Waits for the end and gives the rows that came, and whether they are all; that some are missing is no error here.</summary>
    /// <param name="cancellationToken">Ends the waiting and the reading.</param>
    /// <exception cref="UwsJobException">The job failed or was stopped.</exception>
    /// <exception cref="TapException">See <see cref="TapJob.OpenRowsAsync"/>.</exception>
    public async Task<TapQueryResult<T>> ToResultAsync(CancellationToken cancellationToken = default)
    {
        var query = _query.Truncatable() with { Execution = new TapExecutionChoice(TapExecutionMode.Job, "it was submitted as one") };
        return await QueryRunner.ResultAsync(
            await OpenAsync(query, cancellationToken).ConfigureAwait(false), query, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Waits for the end and gives the columns of the result, under the service's names and in the service's types, as ADO.NET knows them.
    /// Rows that the service could not be told to leave out are left out here, as they are not where <see cref="Job"/> is asked for its
    /// rows.
    /// </summary>
    /// <returns>The rows. Dispose of them, or the connection stays busy.</returns>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TapQueryNotSupportedException">The projection is computed on the client, so that no column holds it.</exception>
    /// <exception cref="UwsJobException">The job failed or was stopped.</exception>
    /// <exception cref="TapException">See <see cref="TapJob.OpenRowsAsync"/>; later errors come from the reader.</exception>
    public async Task<TapDataReader> ExecuteReaderAsync(CancellationToken cancellationToken = default)
    {
        var required = _requiredColumns();
        return await QueryRows.ReaderAsync(
            await OpenAsync(_query, cancellationToken).ConfigureAwait(false), _query.Plan, _query.Request, required).ConfigureAwait(false);
    }

    /// <summary>Lets go of the job, and does with it what its <see cref="UwsJob.DeletePolicy"/> says.</summary>
    public ValueTask DisposeAsync() => Job.DisposeAsync();

    private async Task<TapResponse> OpenAsync(CompiledQuery<T> query, CancellationToken cancellationToken) =>
        await QueryRunner.CheckedAsync(
            await Job.OpenRowsAsync(query.Request.AllowTruncation, progress: null, cancellationToken).ConfigureAwait(false),
            query).ConfigureAwait(false);
}
