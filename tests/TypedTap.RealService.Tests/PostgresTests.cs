using System.Data;
using System.Globalization;
using Npgsql;
using ToPostgres;
using TypedTap.Data;
using TypedTap.RealService.Tests.Support;
using TypedTap.Tap;

namespace TypedTap.RealService.Tests;

/// <summary>
/// Answers of the real service, copied into a real PostgreSQL through <see cref="TapDataReader"/> and Npgsql's binary COPY.
/// </summary>
public sealed class PostgresTests
{
    // Row 11 has a character outside the BMP, which this service gets wrong in binary serialisations.
    [PostgresTheory]
    [InlineData("SELECT * FROM bench.types ORDER BY id", TapResponseFormat.TableData, 11)]
    [InlineData("SELECT * FROM bench.types WHERE id < 11 ORDER BY id", TapResponseFormat.Default, 10)]
    [InlineData("SELECT * FROM bench.types WHERE id < 11 ORDER BY id", TapResponseFormat.Binary2, 10)]
    [InlineData("SELECT TOP 3000 * FROM caom2.Plane ORDER BY planeID", TapResponseFormat.TableData, 3000)]
    [InlineData("SELECT TOP 2000 * FROM ivoa.ObsCore ORDER BY obs_publisher_did", TapResponseFormat.Default, 2000)]
    [InlineData("SELECT a, b FROM bench.empty", TapResponseFormat.TableData, 0)]
    public async Task Every_value_and_null_comes_back_from_the_database(string adql, TapResponseFormat format, int rows)
    {
        var table = Postgres.NewName();
        using var client = new TapClient(Dachs.Url);
        var options = new TapRequestOptions { ResponseFormat = format, MaxRec = 100_000 };
        await using var connection = await Postgres.OpenAsync();
        await using (var reader = (await client.QueryAsync(adql, options)).ToDataReader())
            Assert.Equal(rows, await TableCopy.RunAsync(reader, connection, table, null, CancellationToken.None));

        await using var answer = await client.QueryAsync(adql, options);
        Assert.Equal(rows, await CompareAsync(answer, connection, table));
        await Postgres.DropAsync(connection, table);
    }

    [PostgresFact]
    public async Task A_typed_query_lands_too()
    {
        var table = Postgres.NewName();
        using var service = new BenchService(Dachs.Url);
        var query = service.Bench.Big.Select(b => new { b.SourceId, b.Parallax, b.IsVar }).OrderBy(b => b.SourceId).WithMaxRec(1_000_000);
        await using var connection = await Postgres.OpenAsync();
        await using (var reader = await query.ExecuteReaderAsync())
            await TableCopy.RunAsync(reader, connection, table, null, CancellationToken.None);

        var expected = await query.ToListAsync();
        var stored = new List<(long?, double?, bool?)>();
        await using (var command = new NpgsqlCommand($"SELECT * FROM {table} ORDER BY 1", connection))
        await using (var back = await command.ExecuteReaderAsync())
        {
            while (await back.ReadAsync())
                stored.Add((back.GetFieldValue<long?>(0), back.GetFieldValue<double?>(1), back.GetFieldValue<bool?>(2)));
        }

        Assert.True(stored.Count >= 20_000);
        Assert.Equal(expected.Select(b => ((long?)b.SourceId, (double?)b.Parallax, b.IsVar)), stored);
        await Postgres.DropAsync(connection, table);
    }

    [PostgresFact]
    public async Task Of_a_truncated_answer_nothing_lands()
    {
        var table = Postgres.NewName();
        using var client = new TapClient(Dachs.Url);
        await using var connection = await Postgres.OpenAsync();
        await Postgres.ScalarAsync(connection, $"CREATE TABLE {table} (source_id bigint)");

        await using (var reader = (await client.QueryAsync(
            "SELECT source_id FROM bench.big", new TapRequestOptions { MaxRec = 500 })).ToDataReader())
        {
            var copied = 0;
            var cut = await Assert.ThrowsAsync<TapTruncatedException>(async () =>
            {
                await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
                for (; await reader.ReadAsync(); copied++)
                {
                    await copy.StartRowAsync();
                    await copy.WriteAsync(reader.GetFieldValue<long>(0));
                }

                await copy.CompleteAsync();
            });
            Assert.Equal((500L, 500), (cut.RowsRead, copied));
        }

        Assert.Equal(0L, await Postgres.ScalarAsync(connection, $"SELECT count(*) FROM {table}"));
        await Postgres.DropAsync(connection, table);
    }

    [PostgresFact]
    public async Task The_sample_stores_all_or_nothing_and_says_so()
    {
        var table = Postgres.NewName();
        await using var connection = await Postgres.OpenAsync();
        await using var log = new StringWriter(CultureInfo.InvariantCulture);
        var run = new CopyRun(Dachs.Url, Postgres.ConnectionString, log);

        Assert.Equal(1, await run.RunAsync("SELECT * FROM bench.big", table, 15_000, CancellationToken.None));
        Assert.Contains("10000 rows …", log.ToString(), StringComparison.Ordinal);
        Assert.Contains("Nothing was stored: the service sent 15000 rows and has more.", log.ToString(), StringComparison.Ordinal);
        Assert.False(await Postgres.HasTableAsync(connection, table));

        Assert.Equal(1, await run.RunAsync("SELECT no_such_column FROM bench.big", table, null, CancellationToken.None));
        Assert.False(await Postgres.HasTableAsync(connection, table));

        Assert.Equal(0, await run.RunAsync("SELECT * FROM bench.big", table, 1_000_000, CancellationToken.None));
        Assert.True(await Postgres.HasTableAsync(connection, table));

        // The table is there now, and stays as it is.
        Assert.Equal(1, await run.RunAsync("SELECT TOP 1 * FROM bench.big", table, null, CancellationToken.None));
        Assert.True(await Postgres.ScalarAsync(connection, $"SELECT count(*) FROM {table}") is >= 20_000L);
        await Postgres.DropAsync(connection, table);
    }

    [RealServiceFact]
    public async Task A_data_table_loads_an_answer()
    {
        using var client = new TapClient(Dachs.Url);
        await using var reader = (await client.QueryAsync("SELECT * FROM bench.types WHERE id < 11 ORDER BY id")).ToDataReader();
        using var table = new DataTable();
        table.Load(reader);
        Assert.Equal((10, 24), (table.Rows.Count, table.Columns.Count));
        Assert.Equal(
            (9007199254740993L, 16777217, (short)9, DBNull.Value, new DateTime(2001, 9, 9, 1, 46, 40, DateTimeKind.Utc)),
            (table.Rows[8]["i8"], table.Rows[8]["i4"], table.Rows[8]["i2"], table.Rows[1]["r8"], table.Rows[8]["ts"]));
    }

    /// <summary>Compares each cell; returns the number of rows.</summary>
    private static async Task<int> CompareAsync(TapResponse answer, NpgsqlConnection connection, string table)
    {
        await using var command = new NpgsqlCommand($"SELECT * FROM {table} ORDER BY ctid", connection);
        await using var stored = await command.ExecuteReaderAsync();
        var fields = answer.Rows.Fields;
        Assert.Equal(fields.Select(field => field.Name), stored.GetColumnSchema().Select(column => column.ColumnName));
        var rows = 0;
        var isNull = new bool[fields.Count];
        while (await answer.ReadAsync())
        {
            Assert.True(await stored.ReadAsync());
            rows++;
            for (var i = 0; i < fields.Count; i++)
            {
                var expected = StoredCell.Of(answer.Rows, i);
                object? actual = stored.IsDBNull(i) ? null : stored.GetValue(i);
                isNull[i] |= actual is null;
                if (!Equal(expected, actual))
                {
                    Assert.Fail(
                        string.Create(
                            CultureInfo.InvariantCulture, $"Row {rows}, column {fields[i].Name}: sent '{expected}', stored '{actual}'"));
                }
            }
        }

        Assert.False(await stored.ReadAsync());
        Assert.True(rows == 0 || isNull.Contains(true), "No null was compared.");
        return rows;
    }

    private static bool Equal(object? expected, object? actual) => (expected, actual) switch
    {
        (double[] a, double[] b) => a.SequenceEqual(b),
        (float[] a, float[] b) => a.SequenceEqual(b),
        (int[] a, int[] b) => a.SequenceEqual(b),
        (byte[] a, byte[] b) => a.SequenceEqual(b),
        _ => Equals(expected, actual),
    };
}
