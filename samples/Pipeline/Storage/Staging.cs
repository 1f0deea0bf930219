using Npgsql;
using ToPostgres;
using TypedTap.Data;

namespace Pipeline.Storage;

/// <summary>The table that the archive's rows come into.</summary>
public sealed class Staging(Database database)
{
    /// <summary>Stores all rows of a reader, by binary COPY, and that they are all there, in one transaction.</summary>
    /// <returns>How many they are.</returns>
    public async Task<long> StoreAsync(TapDataReader rows, OpenRound round, CancellationToken cancellationToken)
    {
        var columns = PostgresColumn.AllOf(rows.GetColumnSchema());
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // Before anything else: whoever has the round's row has its table. And no UNLOGGED one, which a crash of the database empties.
        await using (var mark = new NpgsqlCommand("UPDATE round SET is_staged = true, job = NULL WHERE id = $1", connection, transaction))
        {
            mark.Parameters.Add(new() { Value = round.Id });
            await RoundStore.RequireAsync(mark, cancellationToken);
        }

        var definitions = string.Join(", ", columns.Select(static column => column.Definition));
        var table = $"DROP TABLE IF EXISTS staged; CREATE TABLE staged ({definitions})";
        await using (var create = new NpgsqlCommand(table, connection, transaction))
            await create.ExecuteNonQueryAsync(cancellationToken);

        var count = await BinaryCopy.RunAsync(rows, connection, "staged", columns, report: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }
}
