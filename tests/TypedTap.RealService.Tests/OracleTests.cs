#pragma warning disable MA0074, CA1310 // texts in queries compare by characters, whatever overload is called
using System.Linq.Expressions;
using TypedTap.RealService.Tests.Cadc.Caom2;
using TypedTap.RealService.Tests.Support;

namespace TypedTap.RealService.Tests;

/// <summary>The service must find just the rows that the same C# finds in memory, nulls and odd texts included.</summary>
public sealed class OracleTests(OracleTests.Memory memory) : IClassFixture<OracleTests.Memory>
{
    private static readonly string[] Collections = ["CFHT", "NTT", "VLT"];
    private static readonly List<string?> WithNull = ["NGC 1365", null];
    private static readonly DateTime Release = new(2015, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    public static TheoryData<int> Observations => [.. Enumerable.Range(0, ObservationConditions.Length)];

    public static TheoryData<int> Planes => [.. Enumerable.Range(0, PlaneConditions.Length)];

    private static Expression<Func<Observation, bool>>[] ObservationConditions { get; } =
    [
        o => o.Collection == "CFHT",
        o => o.Collection != "CFHT",
        o => o.ProposalId == null,
        o => o.ProposalId != null,
        o => o.ProposalPi != "Ana O'Brien",
        o => !(o.ProposalPi == "Ana O'Brien"),
        o => o.SequenceNumber > 500,
        o => !(o.SequenceNumber > 500),
        o => (o.SequenceNumber.HasValue && o.SequenceNumber.Value > 500) || o.TargetRedshift < 0.5,
        o => o.SequenceNumber.HasValue && o.TargetRedshift.HasValue,
        o => !o.SequenceNumber.HasValue,
        o => o.SequenceNumber.GetValueOrDefault() < 100,
        o => (o.SequenceNumber ?? 100000) < 100,
        o => (o.TargetRedshift ?? 0) == 0,
        o => o.SequenceNumber + 1 > o.SequenceNumber - 1,
        o => !(o.SequenceNumber * 2 < 300),
        o => -o.TelescopeGeoLocationX > o.TelescopeGeoLocationY,
        o => Collections.Contains(o.Collection),
        o => !Collections.Contains(o.Collection),
        o => WithNull.Contains(o.TargetName),
        o => !WithNull.Contains(o.TargetName),
        o => new HashSet<int?> { 1, 2, 3, null }.Contains(o.SequenceNumber),
        o => Array.Empty<string>().Contains(o.Collection),
        o => o.TargetName != null && o.TargetName.StartsWith("NGC"),
        o => o.TargetName != null && o.TargetName.EndsWith("65"),
        o => o.TargetName != null && o.TargetName.Contains("O'"),
        o => o.TargetName != null && o.TargetName.Contains("Nr3491_1"),
        o => o.TargetName != null && o.TargetName.StartsWith("100%"),
        o => o.TargetName != null && !o.TargetName.StartsWith("NGC"),
        o => o.TargetName == null || o.TargetName.Contains('_') || o.TargetName.EndsWith('%'),
        o => o.TargetName == "Nr3491_1",
        o => o.TargetName == "O''Brien",
        o => o.TargetName == "'quoted'",
        o => o.TargetName == "a;b -- c",
        o => o.TargetName == "<tag> & \"quote\"",
        o => o.ProposalPi != null && o.ProposalPi.Contains("山田"),
        o => o.ProposalPi != null && o.ProposalPi.Contains("Ångström"),
        o => string.IsNullOrEmpty(o.ProposalTitle),
        o => o.MetaRelease < Release,
        o => !(o.MetaRelease < Release),
        o => o.MetaRelease >= Release && o.MetaRelease <= Release.AddYears(1),
        o => o.ProposalId == o.ProposalTitle,
        o => o.ProposalId != o.ProposalTitle,
        o => o.Collection == "CFHT" ? o.SequenceNumber > 10 : false,
    ];

    private static Expression<Func<Plane, bool>>[] PlaneConditions { get; } =
    [
        p => p.CalibrationLevel >= 2,
        p => p.DataProductType == "image" && p.CalibrationLevel == 1,
        p => p.QualityFlag != "junk",
        p => !(p.QualityFlag == "junk" || p.CalibrationLevel == null),
        p => p.EnergyBoundsLower < 5e-7,
        p => p.EnergyBoundsLower * 1e6 + 0.5 < p.EnergyBoundsUpper * 1e6,
        p => p.TimeExposure / 60 > 5,
        p => p.DataRelease > Release == true,
        p => p.ObsID == new Guid("00000000-0000-0000-0000-000000000000"),
        p => p.PlaneID != null && p.PublisherID!.EndsWith("raw"),
    ];

    [RealServiceTheory]
    [MemberData(nameof(Observations))]
    public async Task Observations_agree(int index)
    {
        var condition = ObservationConditions[index];
        var found = await memory.Cadc.Caom2.Observation.Where(condition).Select(o => o.ObsID).ToListAsync();
        Assert.Equal(Ids(memory.Observations.Where(condition.Compile()).Select(o => o.ObsID)), Ids(found));
    }

    [RealServiceTheory]
    [MemberData(nameof(Planes))]
    public async Task Planes_agree(int index)
    {
        var condition = PlaneConditions[index];
        var found = await memory.Cadc.Caom2.Plane.Where(condition).Select(p => p.PlaneID).ToListAsync();
        Assert.Equal(Ids(memory.Planes.Where(condition.Compile()).Select(p => p.PlaneID)), Ids(found));
    }

    [RealServiceFact]
    public async Task A_join_agrees()
    {
        var query =
            from o in memory.Cadc.Caom2.Observation
            join p in memory.Cadc.Caom2.Plane on o.ObsID equals p.ObsID
            where o.Collection == "CFHT" && p.CalibrationLevel != 2
            select new { o.ObservationID, p.ProductID, Level = p.CalibrationLevel };
        var expectedRows =
            from o in memory.Observations
            join p in memory.Planes on o.ObsID equals p.ObsID
            where o.Collection == "CFHT" && p.CalibrationLevel != 2
            select new { o.ObservationID, p.ProductID, Level = p.CalibrationLevel };
        var expected = expectedRows.OrderBy(x => x.ProductID, StringComparer.Ordinal)
            .ThenBy(x => x.ObservationID, StringComparer.Ordinal)
            .ToList();
        var actual = (await query.ToListAsync()).OrderBy(x => x.ProductID, StringComparer.Ordinal)
            .ThenBy(x => x.ObservationID, StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [RealServiceFact]
    public async Task One_value_of_many_rows_agrees()
    {
        var (observations, planes) = (memory.Cadc.Caom2.Observation, memory.Cadc.Caom2.Plane);
        Assert.Equal(memory.Observations.Sum(o => (long?)o.SequenceNumber), await observations.SumAsync(o => (long?)o.SequenceNumber));
        Assert.Equal(
            memory.Observations.Average(o => o.SequenceNumber)!.Value, (await observations.AverageAsync(o => o.SequenceNumber))!.Value,
            1e-9);
        Assert.Equal(memory.Observations.Min(o => o.SequenceNumber), await observations.MinAsync(o => o.SequenceNumber));
        Assert.Equal(memory.Observations.Max(o => o.MetaRelease), await observations.MaxAsync(o => o.MetaRelease));
        Assert.Equal(
            memory.Observations.Select(o => o.Collection).Max(StringComparer.Ordinal), await observations.MaxAsync(o => o.Collection));
        Assert.Equal(
            memory.Planes.Where(p => p.CalibrationLevel != 2).Sum(p => p.TimeExposure)!.Value,
            await planes.Where(p => p.CalibrationLevel != 2).SumAsync(p => p.TimeExposure), 1e-3);
        Assert.Equal(
            memory.Planes.Max(p => p.EnergyBoundsUpper - p.EnergyBoundsLower)!.Value,
            (await planes.MaxAsync(p => p.EnergyBoundsUpper - p.EnergyBoundsLower))!.Value, 1e-15);
        Assert.Equal(0, await planes.Where(p => p.CalibrationLevel == 77).SumAsync(p => p.TimeExposure));
        Assert.Null(await planes.Where(p => p.CalibrationLevel == 77).MinAsync(p => p.TimeExposure));
        Assert.Equal(
            memory.Observations.LongCount(o => o.Collection != "CFHT"), await observations.LongCountAsync(o => o.Collection != "CFHT"));
    }

    [RealServiceFact]
    public async Task One_row_of_many_agrees()
    {
        var observations = memory.Cadc.Caom2.Observation;
        var sorted = memory.Observations.OrderBy(o => o.ObservationID, StringComparer.Ordinal).Select(o => o.ObservationID).ToList();
        Assert.Equal(sorted[0], await observations.OrderBy(o => o.ObservationID).Select(o => o.ObservationID).FirstAsync());
        Assert.Equal(sorted[^1], await observations.OrderBy(o => o.ObservationID).Select(o => o.ObservationID).LastAsync());
        Assert.Equal(sorted[0], await observations.Select(o => o.ObservationID).SingleAsync(id => id == sorted[0]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => observations.SingleAsync(o => o.Collection == "CFHT"));
        Assert.Null(await observations.SingleOrDefaultAsync(o => o.Collection == "none such"));
        Assert.True(await observations.AnyAsync(o => o.TargetName!.Contains("Nr3491_1")));
        Assert.False(await observations.AnyAsync(o => o.TargetName!.Contains("r3491_1_")));
        Assert.Equal(memory.Observations.All(o => o.Collection != null), await observations.AllAsync(o => o.Collection != null));
        Assert.Equal(memory.Observations.All(o => o.Collection == "CFHT"), await observations.AllAsync(o => o.Collection == "CFHT"));
    }

    private static List<Guid?> Ids(IEnumerable<Guid?> ids) => [.. ids.Order()];

    /// <summary>All rows of both tables, read once.</summary>
    public sealed class Memory : IAsyncLifetime
    {
        public CadcArchive Cadc { get; } = new(Dachs.Missing is null ? Dachs.Url : new Uri("http://127.0.0.1:1/"));

        internal List<Observation> Observations { get; private set; } = [];

        internal List<Plane> Planes { get; private set; } = [];

        public async Task InitializeAsync()
        {
            if (Dachs.Missing is not null)
                return;
            Observations = await Cadc.Caom2.Observation.ToListAsync();
            Planes = await Cadc.Caom2.Plane.ToListAsync();
        }

        public Task DisposeAsync()
        {
            Cadc.Dispose();
            return Task.CompletedTask;
        }
    }
}
