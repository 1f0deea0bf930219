using Npgsql;
using TypedTap;
using TypedTap.Data;
using TypedTap.Tap;

namespace ToPostgres;

/// <summary>Makes a table of a reader's columns and copies the rows into it, in one transaction.</summary>
public static class TableCopy
{
    private const int Step = 10_000;

    /// <summary>Copies.</summary>
    /// <param name="rows">The rows, before the first.</param>
    /// <param name="connection">The database, open.</param>
    /// <param name="table">The table, with or without its schema; it must not exist.</param>
    /// <param name="report">Told the number of rows now and then.</param>
    /// <param name="cancellationToken">Ends it; nothing is stored then.</param>
    /// <returns>How many rows there are.</returns>
    public static async Task<long> RunAsync(
        TapDataReader rows, NpgsqlConnection connection, string table, Action<long>? report, CancellationToken cancellationToken)
    {
        var name = string.Join('.', table.Split('.').Select(PostgresColumn.Quote));
        var columns = PostgresColumn.AllOf(rows.GetColumnSchema());
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var create = new NpgsqlCommand($"CREATE TABLE {name} ({string.Join(", ", columns.Select(column => column.Definition))})", connection, transaction))
            await create.ExecuteNonQueryAsync(cancellationToken);

        var count = 0L;
        var copyInto = $"COPY {name} ({string.Join(", ", columns.Select(column => column.QuotedName))}) FROM STDIN (FORMAT BINARY)";
        await using (var copy = await connection.BeginBinaryImportAsync(copyInto, cancellationToken))
        {
            // A truncated answer throws here, and so neither the COPY is completed nor the transaction committed.
            while (await rows.ReadAsync(cancellationToken))
            {
                await copy.StartRowAsync(cancellationToken);
                for (var i = 0; i < columns.Count; i++)
                {
                    if (rows.IsDBNull(i))
                        await copy.WriteNullAsync(cancellationToken);
                    else
                        await columns[i].WriteAsync(copy, rows, i, cancellationToken);
                }

                if (++count % Step == 0)
                    report?.Invoke(count);
            }

            if (!rows.Completeness.IsComplete)
                throw new TapResultException(rows.Completeness.ToString());
            await copy.CompleteAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return count;
    }
}
