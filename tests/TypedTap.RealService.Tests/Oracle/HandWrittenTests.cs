using TypedTap.RealService.Tests.Oracle.Cases;
using TypedTap.RealService.Tests.Support;

namespace TypedTap.RealService.Tests.Oracle;

/// <summary>Queries as people write them have the same rows at the real service, at an embedded one, and in memory.</summary>
public sealed class HandWrittenTests(OracleServices services) : IClassFixture<OracleServices>
{
    private static readonly Dictionary<string, OracleCase> All =
        ((IEnumerable<OracleCase>[])[
            ObservationConditions.All, PlaneConditions.All, TextConditions.All, Joins.All, OuterJoins.All, Groups.All, SetOperations.All,
            Subqueries.All, Compositions.All, Orders.All, Projections.All,
        ]).SelectMany(cases => cases).ToDictionary(query => query.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All.Keys];

    [RealServiceTheory]
    [MemberData(nameof(Names))]
    public async Task Three_ways_agree(string name)
    {
        var verdict = await All[name].RunAsync(services);
        Assert.True(verdict.Refusal is null, verdict.Refusal);
        Assert.True(verdict.Difference is null, $"{verdict.Difference}\n{verdict.Adql}");
    }

    [Fact]
    public void There_are_three_hundred_of_them() => Assert.InRange(All.Count, 300, int.MaxValue);
}
