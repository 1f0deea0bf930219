using Npgsql;
using TypedTap.Data;

namespace ToPostgres;

/// <summary>Makes a table of a reader's columns and copies the rows into it, in one transaction.</summary>
public static class TableCopy
{
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
        await using (var create = new NpgsqlCommand(
            $"CREATE TABLE {name} ({string.Join(", ", columns.Select(column => column.Definition))})", connection, transaction))
            await create.ExecuteNonQueryAsync(cancellationToken);

        var count = await BinaryCopy.RunAsync(rows, connection, name, columns, report, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }
}
