using TypedTap.Tap;
using TypedTap.Tests.Http;
using TypedTap.Tests.Votable;

namespace TypedTap.Tests.Tap;

/// <summary>Rows without an allocation each.</summary>
[Collection(RunsAlone.Name)]
public sealed class RowMemoryTests
{
    [Fact]
    public async Task Rows_of_a_table_and_their_values_allocate_nothing()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(1000)));
        using var client = new TapClient(server.Tap);
        var table = await client.QueryTableAsync("SELECT 1");
        Assert.Equal(500_500, Sum(table));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Sum(table);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task Streamed_rows_allocate_nothing_each()
    {
        await using var few = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(100)));
        await using var many = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(20_000)));
        await SumAsync(few.Tap);
        var small = await SumAsync(few.Tap);
        var large = await SumAsync(many.Tap);
        // The network's buffers grow with the body, and nothing by the row: 16 bytes for each would be more.
        Assert.InRange(large - small, long.MinValue, 20_000 * 16);
    }

    private static async Task<long> SumAsync(Uri service)
    {
        using var client = new TapClient(service);
        await using var answer = await client.QueryAsync("SELECT 1");
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var sum = 0.0;
        await foreach (var row in answer.RowsAsync())
            sum += row.GetDouble("N")!.Value + row.GetInt32(0)!.Value;
        Assert.True(sum > 0);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static long Sum(TapTable table)
    {
        var sum = 0L;
        for (var i = 0; i < table.Count; i++)
            sum += table[i].GetInt64("n")!.Value + (long)(table[i].GetDouble(0)!.Value - table[i].Get<int>("N"));
        return sum;
    }
}
