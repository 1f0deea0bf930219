using System.Linq.Expressions;
using TypedTap.Data;
using TypedTap.Linq.Execution;
using TypedTap.Tap;

namespace TypedTap.Linq;

public partial class TapQuery<T>
{
    /// <summary>The ADQL that would be sent, laid out in lines. Touches no network.</summary>
    /// <exception cref="TapQueryNotSupportedException">A part of the query has no equivalent in ADQL.</exception>
    public string ToAdql() => Compile().Adql;

    /// <summary>Runs the query and streams its rows as they come; memory does not grow with their number.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="TapQueryNotSupportedException">
    /// A part of the query has no equivalent in ADQL. Thrown before anything is sent.
    /// </exception>
    /// <exception cref="TapTruncatedException">
    /// The service has more rows than it sent. Thrown after the last row that came, so that nobody takes them for all.
    /// </exception>
    /// <exception cref="TapQueryException">The service refused the query, or failed while it sent rows.</exception>
    /// <exception cref="TapException">Anything else that went wrong on the way.</exception>
    public IAsyncEnumerable<T> AsAsyncEnumerable(CancellationToken cancellationToken = default) => Stream(Compile(), cancellationToken);

    /// <summary>Runs the query and returns all of its rows.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param|/exception"/>
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var rows = new List<T>();
        await foreach (var row in AsAsyncEnumerable(cancellationToken).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }

    /// <summary>
    /// Runs the query and gives the rows that came, and whether they are all. That the service has more, or does not say so in words that a
    /// standard knows, is no error here: look at <see cref="TapQueryResult{T}.Completeness"/>.
    /// </summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="TapQueryNotSupportedException">
    /// A part of the query has no equivalent in ADQL. Thrown before anything is sent.
    /// </exception>
    /// <exception cref="TapQueryException">The service refused the query, or failed while it sent rows.</exception>
    /// <exception cref="TapException">Anything else that went wrong on the way.</exception>
    public async Task<TapQueryResult<T>> ToResultAsync(CancellationToken cancellationToken = default)
    {
        var query = Compile().Truncatable();
        return await QueryRunner.ResultAsync(
            await QueryRunner.OpenAsync(Session, query, cancellationToken).ConfigureAwait(false), query,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Runs the query and gives its columns, under the service's names and in the service's types, as ADO.NET knows them: for bulk
    /// loaders and the like. Rows that the service could not be told to leave out are left out here.
    /// </summary>
    /// <returns>The rows. Dispose of them, or the connection stays busy.</returns>
    /// <exception cref="TapQueryNotSupportedException">
    /// A part of the query has no equivalent in ADQL, or its projection is computed on the client, so that no column holds it. Thrown
    /// before anything is sent.
    /// </exception>
    /// <exception cref="TapException">As for <see cref="AsAsyncEnumerable"/>; later errors come from the reader.</exception>
    /// <inheritdoc cref="AsAsyncEnumerable" path="/param"/>
    public async Task<TapDataReader> ExecuteReaderAsync(CancellationToken cancellationToken = default)
    {
        var required = RequiredColumns();
        var query = Compile();
        var response = await QueryRunner.OpenAsync(Session, query, cancellationToken).ConfigureAwait(false);
        return await QueryRows.ReaderAsync(response, query.Plan, query.Request, required).ConfigureAwait(false);
    }

    private IAsyncEnumerable<TRow> Stream<TRow>(CompiledQuery<TRow> query, CancellationToken cancellationToken) =>
        QueryRunner.StreamAsync(Session, query, cancellationToken);
}
