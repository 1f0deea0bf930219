#pragma warning disable MA0074, CA1310, CA1307, MA0001, CA1862 // texts in queries compare by characters, whatever overload is called
#nullable disable warnings // nulls are the service's affair
using System.Globalization;
using TypedTap.RealService.Tests.Oracle;
using TypedTap.RealService.Tests.Support;
using Xunit.Abstractions;

namespace TypedTap.RealService.Tests.Injection;

/// <summary>A hostile value finds at the real service the rows that it finds in memory, or is refused; it never finds others.</summary>
public sealed class ServiceRowsTests(OracleServices services, ITestOutputHelper output) : IClassFixture<OracleServices>
{
    private const int Values = 300;

    [RealServiceFact]
    public async Task Hostile_values_find_their_rows_or_are_refused()
    {
        var texts = new HostileTexts(7);
        var stored = services.Memory.Observations.Select(o => o.TargetName)
            .Where(name => name != null)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var cases = Enumerable.Range(0, Values).Select(i => Case(i, i % 5 == 0 ? stored[i % stored.Count] : texts.Next())).ToList();
        var verdicts = new OracleVerdict[Values];
        await Parallel.ForAsync(
            0, Values, new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (i, cancellationToken) => verdicts[i] = await cases[i].RunAsync(services, cancellationToken));
        output.WriteLine(
            $"{Values} values, {verdicts.Count(v => v.Refusal is not null)} refused, {verdicts.Count(v => v.Rows > 0)} found rows");
        var different = verdicts.Where(v => v.Difference is not null).ToList();
        Assert.True(different.Count == 0, string.Join("\n\n", different.Select(v => $"{v.Name}: {v.Difference}\n{v.Adql}")));
        Assert.InRange(verdicts.Count(v => v.Refusal is null), Values / 4, Values);
    }

    private static OracleCase Case(int number, string text)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{number} '{text}'");
        return (number % 7) switch
        {
            0 or 1 => new OracleCase<string>(
                name, t => t.Observations.Where(o => o.TargetName == text || o.ProposalPi == text).Select(o => o.ObservationID)),
            2 => new OracleCase<string>(
                name, t => t.Observations.Where(o => new[] { text, "Cen A" }.Contains(o.TargetName)).Select(o => o.ObservationID)),
            3 => new OracleCase<string>(name, t => t.Observations.Where(o => o.TargetName.StartsWith(text)).Select(o => o.ObservationID)),
            4 => new OracleCase<string>(name, t => t.Observations.Where(o => o.TargetName.Contains(text)).Select(o => o.ObservationID)),
            5 => new OracleCase<string>(
                name, t => t.Observations.Where(o => o.TargetName != text && o.Collection == "CFHT").Select(o => o.ObservationID)),
            _ => new OracleCase<string>(
                name, t => t.Observations.Where(o => o.Collection == "NTT").Select(o => o.ObservationID).Tagged(text)),
        };
    }
}
