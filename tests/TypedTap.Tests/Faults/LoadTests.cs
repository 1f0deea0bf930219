using TypedTap.Tap;
using TypedTap.Uws;

namespace TypedTap.Tests.Faults;

public sealed class LoadTests
{
    private const int Sockets = 24;

    [Fact]
    public async Task A_thousand_queries_and_a_hundred_jobs_at_once_share_a_few_connections()
    {
        await using var service = await NumberedService.StartAsync();
        using var client = new TapClient(service.Url, new TapClientOptions
        {
            MaxConnections = Sockets,
            Jobs = new UwsJobOptions { FirstPause = TimeSpan.FromMilliseconds(20), LongestPause = TimeSpan.FromMilliseconds(200) },
        });
        // What a client takes once is not counted.
        await RowsAsync(await client.QueryAsync("SELECT TOP 1 n FROM warm_up"));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var queries = Enumerable.Range(0, 1000).Select(i => AskAsync(client, i)).ToList();
        var jobs = Enumerable.Range(0, 100).Select(i => RunAsync(client, i)).ToList();
        var all = Task.WhenAll([.. queries, .. jobs]);
        var peak = 0L;
        while (!all.IsCompleted)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
            await Task.WhenAny(all, Task.Delay(10));
        }

        await all;
        // With a window of 64 KiB and more for each open answer, a thousand at once would be far beyond this.
        Assert.True(peak < 256L << 20, $"{peak >> 20} MiB were in use at once");

        Assert.True(service.MostConnections <= Sockets, $"{service.MostConnections} connections were open at once");
        Assert.Empty(service.LeftOverJobs);
        Assert.Equal(1001, service.Requests.Count(request => request.Path.EndsWith("/sync", StringComparison.Ordinal)));
        queries.Clear();
        jobs.Clear();
        var perRequest = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1100;
        // The recorded requests of the service are most of it.
        Assert.True(perRequest < 20_000, $"{perRequest} bytes are kept for each request that is over");
    }

    private static async Task AskAsync(TapClient client, int i)
    {
        var rows = await RowsAsync(await client.QueryAsync($"SELECT TOP {i % 50} n FROM t{i}"));
        Assert.Equal(i % 50, rows.Count);
        Assert.All(rows, row => Assert.Contains($"FROM t{i}", row, StringComparison.Ordinal));
    }

    private static async Task RunAsync(TapClient client, int i)
    {
        var rows = await RowsAsync(await client.QueryAsJobAsync($"SELECT TOP 7 n FROM j{i}"));
        Assert.Equal(7, rows.Count);
        Assert.All(rows, row => Assert.Contains($"FROM j{i}", row, StringComparison.Ordinal));
    }

    private static async Task<List<string>> RowsAsync(TapResponse answer)
    {
        await using (answer)
        {
            var rows = new List<string>();
            while (await answer.ReadAsync())
                rows.Add(answer.Rows.GetString(answer.Columns["query"].Position)!);
            return rows;
        }
    }
}
