using System.Diagnostics;
using System.Globalization;
using TypedTap.Tap;
using TypedTap.Testing;

namespace TypedTap.Benchmarks.Embedded;

/// <summary>Queries over a million rows, by a client of ours, in turns with DaCHS (PostgreSQL with pgSphere and indexes) where there is
/// one. Both have the same rows and give the same.</summary>
internal static class JoinAndCone
{
    private static readonly (string Name, string Adql)[] Queries =
    [
        (
            "cone of 2 degrees",
            $"SELECT source_id, g_mag FROM {BenchStar.Table} WHERE 1 = CONTAINS(POINT('ICRS', ra, dec), CIRCLE('ICRS', 180, 0, 2))"),
        ("join by identifier, cone of 5 degrees", $"""
            SELECT a.source_id, b.g_mag FROM {BenchStar.Table} AS a JOIN {BenchStar.Table} AS b ON a.source_id = b.source_id
            WHERE 1 = CONTAINS(POINT('ICRS', a.ra, a.dec), CIRCLE('ICRS', 180, 0, 5)) AND b.g_mag < 18
            """),
        ("means over all rows", $"SELECT COUNT(*) AS n, AVG(g_mag) AS mean, MIN(dec) AS low FROM {BenchStar.Table} WHERE g_mag > 10"),
    ];

    public static async Task RunAsync(Uri? dachs, int rounds, int rows, TextWriter output, CancellationToken cancellationToken)
    {
        var database = new EmbeddedDatabase();
        var started = Stopwatch.GetTimestamp();
        using var other = dachs is null ? null : new TapClient(dachs);
        if (other is null)
            database.Populate(BenchStar.Snapshot, rows);
        else
            await CopyAsync(other, database, cancellationToken);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{database.CountRows(BenchStar.Table):N0} rows {(other is null ? "made up" : "copied from " + dachs)} in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s"));

        if (database.CountRows(BenchStar.Table) < rows)
            await output.WriteLineAsync("These are few rows, and say little of many: start-dachs.sh --big-rows 1000000 makes more.");

        await using var service = await EmbeddedTapService.StartAsync(database, cancellationToken: cancellationToken);
        using var own = new TapClient(service.Url, service.ClientOptions);
        foreach (var (name, adql) in Queries)
            await MeasureAsync(name, adql, own, other, rounds, output, cancellationToken);
    }

    private static async Task MeasureAsync(
        string name, string adql, TapClient own, TapClient? other, int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        var (first, rows) = await TimeAsync(own, adql, cancellationToken);
        await output.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{name}: {rows} rows; the first time, indexes made: {first:F1} ms"));
        if (other is not null && await TimeAsync(other, adql, cancellationToken) is var (_, expected) && expected != rows)
            throw new InvalidOperationException($"DaCHS gives {expected} rows and the embedded service {rows}, for {adql}");
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            ours.Add((await TimeAsync(own, adql, cancellationToken)).Milliseconds);
            if (other is not null)
                theirs.Add((await TimeAsync(other, adql, cancellationToken)).Milliseconds);
        }

        await output.WriteLineAsync(Medians.Line("  embedded service", ours));
        if (other is null)
            return;
        await output.WriteLineAsync(Medians.Line("  DaCHS and PostgreSQL", theirs));
        var ratios = theirs.Zip(ours, (their, our) => their / our).ToList();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"  DaCHS takes {Medians.Of(ratios):F2} times as long (median of rounds; {ratios.Min():F2} to {ratios.Max():F2})"));
    }

    private static async Task<(double Milliseconds, int Rows)> TimeAsync(TapClient client, string adql, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var table = await client.QueryTableAsync(adql, new TapRequestOptions { MaxRec = 1_000_000 }, cancellationToken);
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, table.Count);
    }

    private static async Task CopyAsync(TapClient service, EmbeddedDatabase database, CancellationToken cancellationToken)
    {
        var file = Path.GetTempFileName();
        try
        {
            var options = new TapRequestOptions { MaxRec = 2_000_000 };
            var adql = $"SELECT source_id, ra, dec, g_mag FROM {BenchStar.Table}";
            var saved = await service.SaveAsync(
                adql, TapResponseFormat.Binary2, file, overwrite: true, options, cancellationToken: cancellationToken);
            if (!saved.Completeness.IsComplete)
            {
                throw new InvalidOperationException(
                    $"Not all rows of {BenchStar.Table} came ({saved.Completeness}), so that the services could not be compared.");
            }

            await database.AddVoTableAsync(BenchStar.Table, file, cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
