using TypedTap.Linq;
using TypedTap.Tap;

namespace TypedTap.Tests.Linq.Execution;

/// <summary>Queries with parameters, and what is kept of projections.</summary>
public sealed class ParameterTests
{
    private static readonly Func<StarService, double, string?, TapQuery<string>> Named = TapQuery.Compile(
        (StarService stars, double ra, string? name) => stars.Stars.Where(s => s.Ra > ra && s.Name != name).Select(s => s.Name + "/" + ra));

    [Fact]
    public async Task Parameters_are_bound_anew_each_time()
    {
        using var service = StarService.Start(5);
        AdqlAssert.Where("s.ra_deg > 1.0 AND (s.Name != 'star 0005' OR s.Name IS NULL)", Named(service, 1, "star 0005"));
        AdqlAssert.Where("s.ra_deg > 0.5 AND s.Name IS NOT NULL", Named(service, 0.5, null));
        Assert.Equal(["star 0003/0.5", "star 0004/0.5", "star 0005/0.5"], await Named(service, 0.5, null).ToListAsync());
        Assert.Equal(["star 0004/0.75"], await Named(service, 0.75, "star 0005").ToListAsync());
    }

    [Fact]
    public async Task Limits_lists_and_other_queries_are_parameters_too()
    {
        using var service = StarService.Start(9);
        var some = TapQuery.Compile(
            (StarService stars, int[] ids, int count) => stars.Stars.Where(s => ids.Contains(s.Id))
                .OrderBy(s => s.Id)
                .Select(s => s.Id)
                .Take(count));
        Assert.Equal([2, 4], await some(service, [8, 4, 2], 2).ToListAsync());
        Assert.Empty(await some(service, [], 2).ToListAsync());
        var within = TapQuery.Compile(
            (StarService stars, TapQuery<int> ids) => stars.Stars.Where(s => ids.Contains(s.Id)).Select(s => s.Id));
        Assert.Equal([7, 8], (await within(service, service.UploadValues([8, 7], "ids")).ToListAsync()).Order());
        var sorted = TapQuery.Compile((StarService stars) => stars.Stars.OrderByDescending(s => s.Id));
        Assert.Equal(9, (await sorted(service).FirstAsync()).Id);
    }

    [Fact]
    public void How_a_query_is_run_is_no_part_of_it()
    {
        var e = Assert.Throws<TapQueryNotSupportedException>(
            () => TapQuery.Compile((StarService stars) => stars.Stars.WithMaxRec(5).Where(s => s.Id > 5)));
        Assert.Contains("WithMaxRec()", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_projection_is_made_once_for_all_values_of_what_it_captures()
    {
        using var service = StarService.Start(3);
        for (var i = 0; i < 20; i++)
        {
            var text = "nr " + i;
            var other = i;
            Assert.Equal(
                [text + "1", text + "2", text + "3"], await service.Stars.OrderBy(s => s.Id).Select(s => text + s.Id).ToListAsync());
            Assert.Equal([other + 1, other + 2, other + 3], await service.Stars.OrderBy(s => s.Id).Select(s => s.Id + other).ToListAsync());
        }

        Assert.Equal(2, service.Session.Projections.Count);
    }

    [Fact]
    public async Task What_is_kept_is_bounded()
    {
        using var service = StarService.Start(1);
        for (var i = 0; i < 300; i++)
        {
            var row = System.Linq.Expressions.Expression.Parameter(typeof(Star), "s");
            var sum = System.Linq.Expressions.Expression.Add(
                System.Linq.Expressions.Expression.Property(row, nameof(Star.Id)), System.Linq.Expressions.Expression.Constant(i));
            var select = System.Linq.Expressions.Expression.Lambda<Func<Star, int>>(sum, row);
            Assert.Equal([1 + i], await service.Stars.Select(select).ToListAsync());
        }

        Assert.Equal(256, service.Session.Projections.Count);
    }
}
