using TypedTap.RealService.Tests.Support;
using TypedTap.Tap;
using Xunit.Abstractions;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>
/// The embedded engine and the real service give the same rows for random queries over the same tables, and refuse the same ones. What the
/// queries leave out is in docs/embedded-differences.md.
/// </summary>
public sealed class DifferentialTests(DifferentialTests.Service service, ITestOutputHelper output)
    : IClassFixture<DifferentialTests.Service>
{
    private const int Queries = 510;

    // The service answers several at a time, and has the next ones while answers are read and compared here.
    private const int AtOnce = 6;

    [RealServiceTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Random_queries_give_the_same_rows_here_and_there(int seed)
    {
        var tables = await service.TablesAsync();
        var generator = new QueryGenerator(tables.Tables, (ulong)seed);
        var queries = Enumerable.Range(1, Queries).Select(generator.Next).ToList();
        var trial = new Trial(service.Client, tables);
        var verdicts = new Verdict[Queries];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForEachAsync(
            queries, atOnce,
            async (query, cancellationToken) => verdicts[query.Number - 1] = await trial.RunAsync(query, cancellationToken));
        var refused = verdicts.Count(v => v.Error is not null);
        var empty = verdicts.Count(v => v.Error is null && v.Rows == 0);
        var coverage = Coverage.Of(verdicts);
        output.WriteLine(
            $"{Queries} queries, {refused} refused by both, {empty} without rows, {verdicts.Sum(v => v.Rows)} rows\n{Coverage.Text(coverage)}");
        var different = verdicts.Where(v => v.Difference is not null).ToList();
        Assert.True(different.Count == 0, string.Join("\n\n", different.Select(v => $"#{v.Query.Number} {v.Query.Adql}\n{v.Difference}")));

        // Random queries that all fail or find nothing would agree too: as a whole, and each way of making them.
        Assert.InRange(refused, 5, Queries / 6);
        Assert.InRange(empty, 0, Queries / 2);
        var vacuous = coverage.Where(line => line.WithRows < Math.Max(2, line.Queries / 5)).ToList();
        Assert.True(vacuous.Count == 0, $"Too few of these find anything:\n{Coverage.Text(vacuous)}");
    }

    /// <summary>The service and its tables, which are read once.</summary>
    public sealed class Service : IDisposable
    {
        private readonly PatientHandler _handler = new();
        private Task<ServiceTables>? _tables;

        public Service() => Client = new TapClient(
            Dachs.Missing is null ? Dachs.Url : new Uri("http://127.0.0.1:1/"), new TapClientOptions { Handler = _handler });

        public TapClient Client { get; }

        public void Dispose()
        {
            Client.Dispose();
            _handler.Dispose();
        }

        internal Task<ServiceTables> TablesAsync() => _tables ??= ServiceTables.ReadAsync(Client, CancellationToken.None);
    }
}
