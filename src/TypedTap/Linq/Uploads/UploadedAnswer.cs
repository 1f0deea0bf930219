using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using TypedTap.Adql;
using TypedTap.Linq.Execution;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Linq.Uploads;

/// <summary>Runs a query and writes its rows as a table that is sent along with another one, as they come.</summary>
internal static class UploadedAnswer
{
    public static async Task<long> WriteAsync(
        Expression expression, QuerySession session, Stream target, CancellationToken cancellationToken)
    {
        var (query, columns) = CompiledQuery.UploadOf(expression, session);
        var response = await QueryRunner.OpenAsync(session, query, cancellationToken).ConfigureAwait(false);
        await using var disposal = response.ConfigureAwait(false);
        var renamed = columns.Select(
            (column, i) => new TapColumn(response.Columns[i].Field with { Name = AdqlIdentifier.Unquote(column.Name) }, i)).ToList();
        return await RowCopy.WriteAsync(
            target, renamed, RowsAsync(response, query, cancellationToken), VoTableSerialization.TableData, cancellationToken)
            .ConfigureAwait(false);
    }

    private static async IAsyncEnumerable<TapRow> RowsAsync<T>(
        TapResponse response, CompiledQuery<T> query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cells = new StreamCells(response.Rows);
        await foreach (var _ in QueryRunner.ReadAsync(response, query, cancellationToken).ConfigureAwait(false))
            yield return new TapRow(cells, response.Rows.RowsRead);
    }
}
