using TypedTap.RealService.Tests.Support;
using TypedTap.Sky;
using static TypedTap.RealService.Tests.Conventions.KnownService;

namespace TypedTap.RealService.Tests.Conventions;

/// <summary>Functions that the service declares, called by a query.</summary>
public sealed class FunctionOracleTests(ConventionOracleTests.Memory memory) : IClassFixture<ConventionOracleTests.Memory>
{
    [RealServiceFact]
    public async Task In_a_condition()
    {
        var found = await memory.Service.Frames.Where(f => NoCaseMatch(f.Object, "ngc 1365") == 1).Select(f => f.Object).ToListAsync();
        Assert.Equal(memory.Frames.Count(f => string.Equals(f.Object, "NGC 1365", StringComparison.Ordinal)), found.Count);
        Assert.All(found, name => Assert.Equal("NGC 1365", name));
        var others = await memory.Service.Frames.CountAsync(f => NoCaseMatch(f.Object, "ngc 1365") != 1);
        Assert.Equal(memory.Frames.Count(f => f.Object != null) - found.Count, others);
    }

    [RealServiceFact]
    public async Task With_words_of_a_title()
    {
        var word = memory.Studies.Select(s => s.Title)
            .OfType<string>()
            .SelectMany(title => title.Split(' '))
            .First(word => word.Length > 5 && word.All(char.IsAsciiLetter));
        var found = await memory.Service.Studies.Where(s => HasWord(s.Title, word) == 1).Select(s => s.Title).ToListAsync();
        Assert.NotEmpty(found);
        Assert.All(found, title => Assert.Contains(word[..4], title, StringComparison.OrdinalIgnoreCase));
    }

    [RealServiceFact]
    public async Task In_a_projection_and_a_sort_key()
    {
        var rows = await memory.Service.Frames
            .Where(f => f.ExpStart != null && f.Dec != null && f.Ra != null)
            .OrderByDescending(f => ToMjd(f.ExpStart)).ThenBy(f => f.DpId)
            .Select(f => new { f.ExpStart, f.MjdObs, Mjd = ToMjd(f.ExpStart), f.Ra, f.Dec, Pixel = HealpixIndex(8, f.Ra, f.Dec) })
            .Take(200)
            .ToListAsync();
        Assert.Equal(200, rows.Count);
        Assert.Equal(rows.OrderByDescending(row => row.Mjd).Select(row => row.Mjd), rows.Select(row => row.Mjd));
        Assert.All(rows, row => Assert.Equal(ModifiedJulianDate.FromUtc(row.ExpStart!.Value), row.Mjd!.Value, 1e-8));
        Assert.All(rows, row => Assert.InRange(row.Pixel!.Value, 0, (12 * (1L << 16)) - 1));
    }

    [RealServiceFact]
    public async Task With_a_point_as_its_result()
    {
        var center = await memory.Service.Frames.Take(1).Select(f => HealpixCenter(8, 1000)).ToListAsync();
        var place = Assert.Single(center)!.Value;
        var back = await memory.Service.Frames.Take(1).Select(f => HealpixIndex(8, place.Ra, place.Dec)).ToListAsync();
        Assert.Equal([1000L], back);
    }

    [RealServiceFact]
    public async Task With_numbers_of_the_row()
    {
        var found = await memory.Service.Frames.Where(f => Overlaps(f.MjdObs, f.MjdObs + 1, 55000, 55010) == 1)
            .Select(f => f.DpId)
            .ToListAsync();
        var expected = memory.Frames.Where(f => f.MjdObs <= 55010 && f.MjdObs + 1 >= 55000).Select(f => f.DpId);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
