using System.Collections.Concurrent;
using TypedTap.RealService.Tests.Oracle.Generation;
using TypedTap.RealService.Tests.Support;
using Xunit.Abstractions;

namespace TypedTap.RealService.Tests.Oracle;

/// <summary>Random queries have the same rows at the real service, at an embedded one, and in memory.</summary>
public sealed class GeneratedTests(OracleServices services, ITestOutputHelper output) : IClassFixture<OracleServices>
{
    private const int Queries = 520;

    [RealServiceTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public async Task Three_ways_agree(int seed)
    {
        var queries = new RandomQueries(services.Memory, (ulong)seed);
        var cases = Enumerable.Range(1, Queries).Select(queries.Next).ToList();
        var verdicts = new ConcurrentBag<OracleVerdict>();
        await Parallel.ForEachAsync(
            cases, new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (query, cancellationToken) => verdicts.Add(await query.RunAsync(services, cancellationToken)));

        var refusals = verdicts.Where(v => v.Refusal is not null)
            .GroupBy(v => Kind(v.Refusal!), StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ToList();
        var refused = refusals.Sum(g => g.Count());
        var empty = verdicts.Count(v => v.Refusal is null && v.Rows == 0);
        output.WriteLine($"{Queries} queries, {refused} refused, {empty} without rows, {verdicts.Sum(v => (long)v.Rows)} rows");
        foreach (var kind in refusals)
            output.WriteLine($"{kind.Count()} x {kind.Key}");
        var different = verdicts.Where(v => v.Difference is not null).OrderBy(v => v.Adql.Length).ToList();
        Assert.True(
            different.Count == 0,
            $"{different.Count} differ\n\n" + string.Join("\n\n", different.Take(30).Select(v => $"#{v.Name} {v.Difference}\n{v.Adql}")));

        // Queries that are all refused, or find nothing, would agree too.
        Assert.InRange(refused, 0, Queries / 5);
        Assert.InRange(empty, 0, (Queries - refused) * 3 / 10);
    }

    private static string Kind(string refusal) => refusal.Split(';')[0];
}
