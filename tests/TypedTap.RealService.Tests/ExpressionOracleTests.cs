#pragma warning disable MA0074, CA1310, CA1311, CA1304, MA0011, CA1862, CA1847, CA1309, CA1866, CA2251 // what users write, not what analyzers like
using System.Linq.Expressions;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.RealService.Tests.Cadc.Caom2;
using TypedTap.RealService.Tests.Support;
using Functions = TypedTap.Linq.Adql.Functions;

namespace TypedTap.RealService.Tests;

/// <summary>Expressions of every kind: the service must find just the rows that the same C# finds in memory.</summary>
public sealed class ExpressionOracleTests(ExpressionOracleTests.Memory memory) : IClassFixture<ExpressionOracleTests.Memory>
{
    private static readonly DateTime Release = new(2015, 6, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Prefixes = ["NGC", "Nr3", "O'"];

    private enum Level
    {
        Raw = 0,
        Calibrated = 2,
    }

    public static TheoryData<int> Observations => [.. Enumerable.Range(0, ObservationConditions.Length)];

    public static TheoryData<int> Planes => [.. Enumerable.Range(0, PlaneConditions.Length)];

    private static Expression<Func<Observation, bool>>[] ObservationConditions { get; } =
    [
        o => o.SequenceNumber % 7 == 3,
        o => o.SequenceNumber % 7 != 3,
        o => o.SequenceNumber / 7 == 12,
        o => !(o.SequenceNumber / 7 > 12),
        o => o.SequenceNumber != null && Math.Abs(o.SequenceNumber.Value - 500) < 100,
        o => o.TargetRedshift != null && Math.Floor(o.TargetRedshift.Value * 10) == 3,
        o => o.TargetRedshift != null && Math.Ceiling(o.TargetRedshift.Value) == 1,
        o => o.TargetRedshift != null && Math.Truncate(o.TargetRedshift.Value) == 1,
        o => o.TargetRedshift != null && Math.Sqrt(Math.Abs(o.TargetRedshift.Value)) > 0.7,
        o => o.TargetRedshift != null && Math.Pow(o.TargetRedshift.Value, 2) > 0.25,
        o => o.TargetRedshift > 0 && Math.Log10(Math.Abs(o.TargetRedshift.Value) + 1) > 0.1,
        o => o.TargetRedshift != null && Math.Exp(o.TargetRedshift.Value) > 2,
        o => o.TargetRedshift != null && Math.Sin(o.TargetRedshift.Value) > Math.Cos(o.TargetRedshift.Value),
        o => o.TargetRedshift != null && Math.Atan2(o.TargetRedshift.Value, 1) > 0.3,
        o => o.TargetRedshift != null && Math.Round(o.TargetRedshift.Value) == 1,
        o => o.TargetRedshift != null && Math.Round(o.TargetRedshift.Value, 2) == 0.5,
        o => o.TargetRedshift != null && Math.Round(o.TargetRedshift.Value, 1, MidpointRounding.AwayFromZero) < 0.5,
        o => (int?)o.TargetRedshift == 0,
        o => !((int?)o.TargetRedshift == 0),
        o => (int?)(o.TargetRedshift * 10) == o.SequenceNumber % 10,
        o => (o.TargetRedshift ?? 0.25) * 2 > 0.5,
        o => (o.TargetRedshift ?? o.SequenceNumber) > 100,
        o => !((o.TargetRedshift ?? o.SequenceNumber) > 100),
        o => (o.SequenceNumber ?? 5) % 2 == (o.TargetRedshift == null ? 1 : 0),
        o => (o.TargetName ?? o.ProposalId ?? "none") == "none",
        o => (o.TargetName ?? o.ProposalId) == null,
        o => (o.TargetName ?? o.Collection) != "CFHT",
        o => (o.TargetName ?? o.Collection)!.StartsWith("N"),
        o => o.TargetName + "|" + o.ProposalId == "|",
        o => $"{o.Collection}/{o.TargetName}" == "CFHT/NGC 1365",
        o => (o.TargetName + "x").EndsWith("5x"),
        o => !(o.TargetName + "-" + o.ProposalId).StartsWith("NGC"),
        o => o.TargetName != null && o.TargetName.ToLower() == "ngc 1365",
        o => o.TargetName != null && o.TargetName.StartsWith("ngc", StringComparison.OrdinalIgnoreCase),
        o => o.TargetName != null && !o.TargetName.StartsWith("ngc", StringComparison.OrdinalIgnoreCase),
        o => string.Equals(o.TargetName, "NGC 1365", StringComparison.OrdinalIgnoreCase),
        o => o.TargetName != null && o.TargetName.Contains("R3491_", StringComparison.OrdinalIgnoreCase),
        o => o.ProposalPi != null && o.ProposalPi.Contains("ÅNGSTRÖM", StringComparison.OrdinalIgnoreCase),
        o => string.Compare(o.Collection, "CFHT", StringComparison.Ordinal) == 0,
        o => o.TargetName != null && Prefixes.Any(p => o.TargetName.StartsWith(p)),
        o => o.TargetName == null || Prefixes.All(p => !o.TargetName.StartsWith(p)),
        o => o.SequenceNumber > 500 ? o.TargetRedshift > 0.5 : o.TargetRedshift == null,
        o => (o.SequenceNumber > 500 ? o.TargetRedshift : o.SequenceNumber) > 0.5,
        o => o.SequenceNumber > 500 ^ o.TargetRedshift > 0.5,
        o => o.SequenceNumber > 500 == o.TargetRedshift > 0.5,
        o => o.SequenceNumber > 500 != o.TargetRedshift > 0.5,
        o => o.TargetName is string,
        o => !(o.SequenceNumber is int),
        o => o.MetaRelease != null && o.MetaRelease.Value.Year == 2015,
        o => o.MetaRelease != null && o.MetaRelease.Value.Date == Release.Date,
        o => o.MetaRelease != null && o.MetaRelease.Value.Date > Release.Date,
        o => o.MetaRelease != null && DateOnly.FromDateTime(o.MetaRelease.Value) <= new DateOnly(2015, 6, 1),
        o => o.MetaRelease != null && o.MetaRelease.Value.AddMonths(1) > Release,
        o => o.MetaRelease - TimeSpan.FromHours(5) >= Release,
        o => Functions.Abs(o.TargetRedshift) != 0.5,
        o => Functions.Coalesce(o.TargetRedshift, 0.1) < 0.2,
        o => Enumerable.Range(0, 2500).Contains(o.SequenceNumber!.Value),
    ];

    private static Expression<Func<Plane, bool>>[] PlaneConditions { get; } =
    [
        p => (Level?)p.CalibrationLevel == Level.Calibrated,
        p => new Level?[] { Level.Raw, null }.Contains((Level?)p.CalibrationLevel),
        p => p.TimeBoundsLowerAsUtc() > Release,
        p => !(p.TimeBoundsLowerAsUtc() > Release),
        p => p.TimeBoundsLowerAsUtc() != null && p.TimeBoundsLowerAsUtc()!.Value.Year == 2015,
        p => p.TimeBoundsUpperAsUtc() - p.TimeBoundsLowerAsUtc() > TimeSpan.FromMinutes(10),
        p => p.TimeExposureAsTimeSpan() >= TimeSpan.FromMinutes(5),
        p => p.EnergyBoundsLowerAsMetres() < 5e-7,
        p => p.TimeExposure > 0 && Math.Log(p.TimeExposure!.Value, 2) > 8,
    ];

    [RealServiceTheory]
    [MemberData(nameof(Observations))]
    public async Task Observations_agree(int index)
    {
        var condition = ObservationConditions[index];
        var found = await memory.Dachs.Observations.Where(condition).Select(o => o.ObsID).ToListAsync();
        var expected = memory.Rows.Where(Local(condition)).Select(o => o.ObsID).ToList();
        Assert.Equal(expected.Order(), found.Order());
    }

    [RealServiceTheory]
    [MemberData(nameof(Planes))]
    public async Task Planes_agree(int index)
    {
        var condition = PlaneConditions[index];
        var found = await memory.Dachs.Planes.Where(condition).Select(p => p.PlaneID).ToListAsync();
        Assert.Equal(memory.PlaneRows.Where(condition.Compile()).Select(p => p.PlaneID).Order(), found.Order());
    }

    [RealServiceFact]
    public async Task Most_conditions_tell_some_rows_from_others()
    {
        var useless = ObservationConditions.Count(
            condition => memory.Rows.Count(Local(condition)) is var count && (count == 0 || count == memory.Rows.Count));
        Assert.InRange(useless, 0, ObservationConditions.Length / 4);
        await Task.CompletedTask;
    }

    [RealServiceFact]
    public async Task What_the_service_computes_agrees()
    {
        var expected = memory.Rows.Where(o => o.TargetRedshift is not null).ToDictionary(
            o => o.ObsID!.Value, o => Math.Sqrt(Math.Abs(o.TargetRedshift!.Value)));
        var rows = await memory.Dachs.Observations.Where(o => o.TargetRedshift != null)
            .Select(o =>
                new { o.ObsID, Root = Linq.Adql.Value(Math.Sqrt(Math.Abs(o.TargetRedshift!.Value))),
                    Joined = Linq.Adql.Value(o.Collection!.ToLower()) }).ToListAsync();
        Assert.Equal(expected.Count, rows.Count);
        Assert.All(rows, row => Assert.Equal(expected[row.ObsID!.Value], row.Root, 1e-12));
        Assert.All(rows, row => Assert.Equal(row.Joined.ToLowerInvariant(), row.Joined));
    }

    [RealServiceFact]
    public async Task Nulls_of_ADQL_leave_the_null_rows_out()
    {
        var found = await memory.Dachs.Observations.AdqlNulls().CountAsync(o => o.ProposalId != "x");
        Assert.Equal(memory.Rows.Count(o => o.ProposalId is not null and not "x"), found);
    }

    // A null in the middle of C# is an exception, where SQL has one more null.
    private static Func<Observation, bool> Local(Expression<Func<Observation, bool>> condition)
    {
        var compiled = condition.Compile();
        return row =>
        {
            try
            {
                return compiled(row);
            }
            catch (Exception e) when (e is InvalidOperationException or NullReferenceException)
            {
                return false;
            }
        };
    }

    /// <summary>The test service with what it declares, and all rows of two tables.</summary>
    public sealed class Memory : IAsyncLifetime
    {
        internal DeclaredService Dachs { get; } = new(Support.Dachs.Missing is null ? Support.Dachs.Url : new Uri("http://127.0.0.1:1/"));

        internal List<Observation> Rows { get; private set; } = [];

        internal List<Plane> PlaneRows { get; private set; } = [];

        public async Task InitializeAsync()
        {
            if (Support.Dachs.Missing is not null)
                return;
            Rows = await Dachs.Observations.ToListAsync();
            PlaneRows = await Dachs.Planes.ToListAsync();
        }

        public Task DisposeAsync()
        {
            Dachs.Dispose();
            return Task.CompletedTask;
        }
    }

    internal sealed class DeclaredService(Uri url) : TapArchive(url, new TapServiceProfile("dachs", url, new TapCapabilities
    {
        AdqlVersions = ["2.0", "2.1"],
        Features =
        [
            "adql-string:LOWER", "adql-string:ILIKE", "adql-type:CAST", "adql-unit:IN_UNIT",
            "ivo://org.gavo.dc/std/exts#extra-adql-keywords:COALESCE", "ivo://org.gavo.dc/std/exts#extra-adql-keywords:CASE",
        ],
    }))
    {
        public TapTableQuery<Observation> Observations => Query(ObservationTable.Instance);

        public TapTableQuery<Plane> Planes => Query(PlaneTable.Instance);
    }
}
