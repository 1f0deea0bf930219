using System.Globalization;
using Npgsql;
using TypedTap;
using TypedTap.Tap;

namespace ToPostgres;

/// <summary>One query, one table.</summary>
public sealed class CopyRun(Uri service, string connectionString, TextWriter log)
{
    /// <summary>Runs the query and stores its rows.</summary>
    /// <returns>0, or 1 with the reason in the log when nothing was stored.</returns>
    public async Task<int> RunAsync(string adql, string table, long? maxRec, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TapClient(service);
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            var answer = await client.QueryAsync(adql, new TapRequestOptions { MaxRec = maxRec }, cancellationToken);
            await using var rows = answer.ToDataReader();
            var count = await TableCopy.RunAsync(rows, connection, table, Report, cancellationToken);
            await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} rows stored in {table}; they are all."));
            return 0;
        }
        catch (TapTruncatedException e)
        {
            await log.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Nothing was stored: the service sent {e.RowsRead} rows and has more. Give a higher --max-rec, or narrow the query. ({e.Message})"));
        }
        catch (Exception e) when (e is TapException or NpgsqlException or NotSupportedException or ArgumentException
            or InvalidCastException)
        {
            await log.WriteLineAsync("Nothing was stored: " + e.Message);
        }

        return 1;
    }

    private void Report(long count) => log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} rows …"));
}
