using System.Diagnostics;
using System.Globalization;
using TypedTap.Tap;
using TypedTap.Testing;

namespace TypedTap.Benchmarks.Embedded;

/// <summary>From nothing to the first row, over a table of a thousand rows: a process that starts, a service that starts, a
/// query.</summary>
internal static class FirstRow
{
    private const string Query = "SELECT TOP 1 source_id, ra, dec FROM bench.big WHERE g_mag < 20";

    public static async Task RunAsync(int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        var (process, ready, service, first) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            using var child = Process.Start(
                new ProcessStartInfo(Environment.ProcessPath!, [typeof(FirstRow).Assembly.Location, "embedded-child"])
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                })!;
            var line = await child.StandardOutput.ReadLineAsync(cancellationToken)
                ?? throw new InvalidOperationException("The process gave no row.");
            process.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await child.WaitForExitAsync(cancellationToken);
            var parts = line.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            ready.Add(parts[0]);
            service.Add(parts[1]);
            first.Add(parts[2]);
        }

        await output.WriteLineAsync(Medians.Line("a process starts, until its first row", process));
        await output.WriteLineAsync(Medians.Line("  of which: 1000 rows are made up", ready));
        await output.WriteLineAsync(Medians.Line("  of which: the service starts", service));
        await output.WriteLineAsync(Medians.Line("  of which: the first query gives its row", first));

        var (warmStart, warmRow) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var (_, start, row) = await OnceAsync(cancellationToken);
            warmStart.Add(start);
            warmRow.Add(row);
        }

        await output.WriteLineAsync(
            Medians.Line("in a process that is warm: the service starts", warmStart.Skip(1).DefaultIfEmpty(warmStart[0]).ToList()));
        await output.WriteLineAsync(
            Medians.Line("in a process that is warm: the first query gives its row", warmRow.Skip(1).DefaultIfEmpty(warmRow[0]).ToList()));
    }

    public static async Task ChildAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var (ready, service, first) = await OnceAsync(cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{ready} {service} {first}"));
    }

    private static async Task<(double Ready, double Service, double First)> OnceAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var database = new EmbeddedDatabase();
        database.Populate(BenchStar.Snapshot, rows: 1000);
        var ready = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        started = Stopwatch.GetTimestamp();
        await using var service = await EmbeddedTapService.StartAsync(database, cancellationToken: cancellationToken);
        var up = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        started = Stopwatch.GetTimestamp();
        using var client = new TapClient(service.Url, service.ClientOptions);
        var table = await client.QueryTableAsync(Query, new TapRequestOptions { AllowTruncation = true }, cancellationToken);
        if (table.Count != 1)
            throw new InvalidOperationException("The query gave no row.");
        return (ready, up, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
