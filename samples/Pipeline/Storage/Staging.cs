using ToPostgres;
using TypedTap.Data;

namespace Pipeline.Storage;

/// <summary>The table that the archive's rows come into.</summary>
public sealed class Staging(Database database)
{
    /// <summary>Stores all rows of a reader, by binary COPY, and that they are all there, in one transaction.</summary>
    /// <returns>How many they are.</returns>
    public async Task<long> StoreAsync(TapDataReader rows, CancellationToken cancellationToken)
    {
        var columns = PostgresColumn.AllOf(rows.GetColumnSchema());
        var definitions = string.Join(", ", columns.Select(static column => column.Definition));
        await using var transaction = await database.Connection.BeginTransactionAsync(cancellationToken);
        // No UNLOGGED table, which a crash of the database empties.
        await using (var create = database.Command(
            $"UPDATE round SET is_staged = true; DROP TABLE IF EXISTS staged; CREATE TABLE staged ({definitions})"))
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        var count = await BinaryCopy.RunAsync(rows, database.Connection, "staged", columns, report: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }
}
