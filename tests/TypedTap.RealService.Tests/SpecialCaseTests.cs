#pragma warning disable MA0074, CA1310, CA1309, CA1866, CA1847, MA0030 // what users write, not what analyzers like
using System.Collections.Immutable;
using System.Linq.Expressions;
using TypedTap.Linq;
using TypedTap.RealService.Tests.Bench.Bench;
using TypedTap.RealService.Tests.Support;
using TypedTap.Tap;

namespace TypedTap.RealService.Tests;

/// <summary>As <see cref="OracleTests"/>, over rows with extremes, booleans, NaN, empty strings and names in quotes.</summary>
public sealed class SpecialCaseTests(SpecialCaseTests.Memory memory) : IClassFixture<SpecialCaseTests.Memory>
{
    private static readonly int? NoNumber = Nothing<int?>();
    private static readonly string? NoText = Nothing<string?>();
    private static readonly List<string?>? NoList = Nothing<List<string?>?>();
    private static readonly int? Limit = 3;
    private static readonly string? Prefix = "he";

    public static TheoryData<int> OfTypes => [.. Enumerable.Range(0, TypesConditions.Length)];

    public static TheoryData<int> OfBig => [.. Enumerable.Range(0, BigConditions.Length)];

    private static Expression<Func<Types, bool>>[] TypesConditions { get; } =
    [
        t => t.B == true,
        t => t.B == false,
        t => t.B != true,
        t => !t.B == true,
        t => !t.B == false,
        t => t.B ?? false,
        t => !(t.B ?? true),
        t => t.B.GetValueOrDefault(),
        t => t.B.HasValue && t.B.Value,
        t => !t.B.HasValue,
        t => t.I8 == 9007199254740993L,
        t => t.I8 == long.MinValue || t.I8 == long.MaxValue,
        t => t.I2 < -100,
        t => t.I4 > 2.5,
        t => t.I4 > 2.5m,
        t => t.R8 > 0.1,
        t => t.R4 == 1.5f,
        t => t.R4 == 1.5,
        t => (t.R8 ?? double.NaN) < 5,
        t => !((t.R8 ?? double.NaN) > 5),
        t => (t.R8 ?? double.NaN) != 5,
        t => (t.T ?? "").StartsWith("h"),
        t => !(t.T ?? "h").StartsWith("h"),
        t => !(t.T ?? "").StartsWith("h"),
        t => new[] { "hello", "x" }.Contains(t.T ?? "x"),
        t => !new[] { "hello", "x" }.Contains(t.T ?? "x"),
        t => ImmutableHashSet.Create("hello").Contains(t.T!),
        t => t.U != null && t.U.Contains("é"),
        t => t.MixedCase > 3 && t.Select > 10,
        t => t._2MASS == "J0001",
        t => t.Ts < new DateTime(2020, 1, 2, 3, 4, 6, DateTimeKind.Utc),
        t => t.Ts == new DateTimeOffset(2020, 1, 2, 4, 4, 5, TimeSpan.FromHours(1)),
        t => NoNumber == null || t.I4 > NoNumber.Value,
        t => !NoNumber.HasValue || t.I4 > NoNumber.Value,
        t => Limit != null && t.I4 > Limit.Value,
        t => NoText == null || t.T!.StartsWith(NoText),
        t => Prefix == null || (t.T != null && t.T.StartsWith(Prefix)),
        t => NoList == null || NoList.Contains(t.T),
        t => Limit.HasValue ? t.Id > Limit.Value : t.Id < 3,
        t => t.Id > (Limit.HasValue ? Limit.Value : 100),
        t => (double)(t.Id!.Value + 1) / (t.Id.Value + 2) > 0.8,
        t => -(double)t.Id!.Value / -(double)(t.Id.Value + 2) > 0.7,
        t => new long[] { 0, 1 }.Contains(t.I4 ?? 0),
        t => !new[] { 0, 1 }.Contains(t.I2 ?? 0),
        t => string.Equals(t.T, "hello", StringComparison.Ordinal),
        t => t.T != null && t.T.Equals("hello", StringComparison.Ordinal),
        t => (t.Id > 3) == true,
        t => ((t.Id > 3) & (t.Id < 6)) | (t.Id == 1),
    ];

    private static Expression<Func<Big, bool>>[] BigConditions { get; } =
    [
        b => (double)b.NObs!.Value / b.FieldId!.Value > 0.3,
        b => b.SourceId % 7 == 3,
        b => b.IsVar == true && b.NObs > 100,
        b => b.Parallax > 1.5 && !(b.Pmra < 0),
        b => b.GMag - b.BpRp > 15,
    ];

    [RealServiceTheory]
    [MemberData(nameof(OfTypes))]
    public async Task Rows_of_every_type_agree(int index)
    {
        var condition = TypesConditions[index];
        var found = await memory.Rows.Where(condition).Select(t => t.Id).ToListAsync();
        Assert.Equal(memory.Types.Where(condition.Compile()).Select(t => t.Id).Order(), found.Order());
    }

    [RealServiceTheory]
    [MemberData(nameof(OfBig))]
    public async Task Many_rows_agree(int index)
    {
        var condition = BigConditions[index];
        var query = memory.Bench.Bench.Big.Where(condition).Select(b => b.SourceId);
        var expected = memory.Big.Where(condition.Compile()).Select(b => b.SourceId).Order().ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, (await query.WithMaxRec(1_000_000).ToListAsync()).Order());
    }

    [RealServiceFact]
    public async Task A_quotient_of_integers_sorts_as_a_number()
    {
        var found = await memory.Rows.OrderByDescending(t => (double)t.Id!.Value / (t.Id.Value + 2)).Select(t => t.Id).ToListAsync();
        Assert.Equal(memory.Types.OrderByDescending(t => (double)t.Id!.Value / (t.Id.Value + 2)).Select(t => t.Id), found);
    }

    [RealServiceFact]
    public async Task A_second_sort_takes_its_own_ThenBy_along()
    {
        var found = await memory.Bench.Bench.Big.OrderBy(b => b.FieldId).OrderBy(b => b.NObs).ThenByDescending(b => b.SourceId)
            .Select(b => new { b.NObs, b.SourceId }).Take(500).ToListAsync();
        var expected = memory.Big.Where(b => b.NObs != null).OrderBy(b => b.FieldId).OrderBy(b => b.NObs).ThenByDescending(b => b.SourceId)
            .Select(b => new { b.NObs, b.SourceId }).Take(500);
        Assert.Equal(expected, found);
    }

    [RealServiceFact]
    public async Task Whole_rows_of_every_type_equal_the_services_csv()
    {
        // Not its bytes, which DaCHS can't write as CSV, and no char columns, in which it writes ? for what is not ASCII.
        var compared = await RowComparison.CompareAsync(
            memory.Rows.OrderBy(t => t.Id).Select(t => new { t.Id, t.I2, t.I4, t.I8, t.R8, t.U, t.Ts, t.MixedCase, t._2MASS, t.Select }),
            t => [t.Id, t.I2, t.I4, t.I8, t.R8, t.U, t.Ts, t.MixedCase, t._2MASS, t.Select]);
        Assert.Equal(8, compared.Rows);
    }

    private static T? Nothing<T>() => default;

    /// <summary>
    /// All rows of both tables, read once, but for three: what row 4 has at its extremes is the service's own null, row 5 is NaN,
    /// and VOTable can't tell either from NULL, which the database can; row 11 has a character that DaCHS can't write as BINARY.
    /// BINARY2 tells empty strings from nulls.
    /// </summary>
    public sealed class Memory : IAsyncLifetime
    {
        private static readonly int?[] Indistinct = [4, 5, 11];

        public BenchService Bench { get; } = new(
            Dachs.Missing is null ? Dachs.Url : new Uri("http://127.0.0.1:1/"),
            new TapClientOptions { ResponseFormat = TapResponseFormat.Binary2 });

        internal TapQuery<Types> Rows => Bench.Bench.Types.Where(t => !Indistinct.Contains(t.Id));

        internal List<Types> Types { get; private set; } = [];

        internal List<Big> Big { get; private set; } = [];

        public async Task InitializeAsync()
        {
            if (Dachs.Missing is not null)
                return;
            Types = await Rows.ToListAsync();
            Big = await Bench.Bench.Big.WithMaxRec(1_000_000).ToListAsync();
        }

        public Task DisposeAsync()
        {
            Bench.Dispose();
            return Task.CompletedTask;
        }
    }
}
