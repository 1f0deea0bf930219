using Npgsql;
using TypedTap;
using TypedTap.Data;

namespace ToPostgres;

/// <summary>Copies all rows of a reader into a table that is there, within the connection's transaction.</summary>
public static class BinaryCopy
{
    private const int Step = 10_000;

    /// <summary>Copies.</summary>
    /// <param name="rows">The rows, before the first.</param>
    /// <param name="connection">The database, open; with a transaction, so that nothing stays of a copy that fails behind this one.</param>
    /// <param name="table">The table, quoted.</param>
    /// <param name="columns">Its columns, one for each of the reader's, in their order.</param>
    /// <param name="report">Told the number of rows now and then.</param>
    /// <param name="cancellationToken">Ends it; nothing is stored then.</param>
    /// <returns>How many rows there are: all of them.</returns>
    /// <exception cref="TapException">The answer is cut off, or breaks off; nothing is stored.</exception>
    public static async Task<long> RunAsync(
        TapDataReader rows,
        NpgsqlConnection connection,
        string table,
        IReadOnlyList<PostgresColumn> columns,
        Action<long>? report,
        CancellationToken cancellationToken)
    {
        var count = 0L;
        var copyInto = $"COPY {table} ({string.Join(", ", columns.Select(column => column.QuotedName))}) FROM STDIN (FORMAT BINARY)";
        await using var copy = await connection.BeginBinaryImportAsync(copyInto, cancellationToken);
        // A truncated answer throws here, and so the COPY is not completed.
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
        return count;
    }
}
