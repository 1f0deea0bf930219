#pragma warning disable CA1310, MA0074 // texts in queries compare by characters, whatever overload is called
using System.Globalization;
using TypedTap.Linq;

namespace TypedTap.Tests.Linq.Execution;

/// <summary>A plan that is used again never gives another query's answer.</summary>
public sealed class PlanCacheTests
{
    private static readonly string?[] Texts = [
        "star 0001", "star 0002", "star 0004", "a_b", "50%", "it's", "", null, "back\\slash", "star"
    ];
    private static readonly int Seven = 7;
    private static readonly double[] Numbers = [0, -0.0, 1, -1.5, 0.25, 2, 1e300, double.NaN, 5];
    private static readonly Func<StarService, double, string?, TapQuery<int>> Compiled = TapQuery.Compile(
        (StarService s, double ra, string? name) => s.Stars.Where(star => star.Ra >= ra || star.Name == name).Select(star => star.Id));

    private delegate object Template(StarService service, Values values);

    private static List<Template> Templates { get; } =
    [
        (s, v) => Query(s.Stars.Where(r => r.Ra > v.Number).Select(r => new { r.Id, Sum = r.Ra + v.Number, v.Text })),
        (s, v) => Closed(s, v.Number, v.Text, v.Integer),
        (s, v) => Query(s.Stars.Where(r => r.Name == v.Text)),
        (s, v) => Query(s.Stars.Where(r => r.Name != v.Text && r.Mag < v.Maybe)),
        (s, v) => Query(s.Stars.Where(r => r.Mag == v.Maybe).Select(r => r.Mag)),
        (s, v) => Query(s.Stars.Where(r => v.Flag || r.Id > v.Integer)),
        (s, v) => Query(s.Stars.Where(r => v.Text == null || r.Name!.StartsWith(v.Text)).Select(r => r.Name)),
        (s, v) => Query(s.Stars.Where(r => v.Maybe == null || r.Ra > v.Maybe.Value)),
        (s, v) => Query(s.Stars.Where(r => v.Flag ? r.Id > v.Integer : r.Ra < v.Number)),
        (s, v) => Query(s.Stars.Where(r => v.List.Contains(r.Id))),
        (s, v) => Query(s.Stars.Where(r => (r.Mag ?? v.Number) > 3).Select(r => r.Mag ?? v.Number)),
        (s, v) => Query(s.Stars.Where(r => r.Ra * v.Number > r.Id + v.Integer)),
        (s, v) => Query(s.Stars.OrderBy(r => r.Id).Take(v.Integer).Select(r => r.Id + v.Integer)),
        (s, v) => Query(s.Stars.Select(r => new { r.Id, Two = r.Ra * v.Number, v.Flag }).Where(r => r.Id != v.Integer)),
        (s, v) => Query(
            from a in s.Stars join b in s.Stars on a.Id equals b.Id where a.Ra > v.Number && b.Id < v.Integer
                && v.Flag select new { a.Id, b.Name }),
        (s, v) => Query(s.Stars.Where(r => s.Stars.Any(o => o.Id == r.Id + 1 && o.Ra > v.Number)).Select(r => r.Id)),
        (s, v) => Query(
            s.Stars.GroupBy(r => r.Mag).Where(g => g.Count() > v.Integer).Select(g => new { g.Key, Count = g.Count(), v.Text })),
        (s, v) => Query(s.Stars.Where(r => r.Ra == v.Number || r.Ra == v.Other).Select(r => r.Ra)),
        (s, v) => Query(s.Stars.Where(r => r.Id > v.Integer).Select(r => string.Join(",", v.List.Where(i => i > r.Id)))),
        (s, v) => Query(s.Stars.Tag(v.Text ?? "none").Where(r => r.Id == v.Next()).Select(r => r.Id)),
        (s, v) => Query(Compiled(s, v.Number, v.Text)),
        (s, v) => Query(s.Stars.Where(r => r.Ra > v.Number).Union(s.Stars.Where(r => r.Ra < v.Other)).Select(r => r.Id)),
        (s, v) => Query(s.Stars.Where(r => r.Ra > Math.Max(v.Number, v.Other) && r.Id > -v.Integer)),
    ];

    [Fact]
    public void A_plan_from_the_cache_has_the_text_of_one_that_is_made_anew()
    {
        using var warm = StarService.Start(0);
        var random = new Random(7);
        var refused = 0;
        for (var i = 0; i < 6000; i++)
        {
            var template = Templates[random.Next(Templates.Count)];
            var values = Values.Random(random);
            using var cold = StarService.Over(warm.Service);
            var expected = TextOf(template, cold, values with { });
            Assert.Equal(expected, TextOf(template, warm, values with { }));
            refused += expected.StartsWith('!') ? 1 : 0;
        }

        Assert.InRange(warm.Session.Plans.Count, Templates.Count / 2, Templates.Count * 3);
        Assert.InRange(refused, 100, 4000);
    }

    [Fact]
    public async Task Rows_are_those_of_a_plan_that_is_made_anew()
    {
        using var warm = StarService.Start(30);
        using var other = StarService.Start(30);
        var random = new Random(11);
        for (var i = 0; i < 400; i++)
        {
            var template = Templates[random.Next(Templates.Count)];
            var values = Values.Random(random);
            using var cold = StarService.Over(other.Service);
            Assert.Equal(await RowsOf(template, cold, values with { }), await RowsOf(template, warm, values with { }));
        }
    }

    [Fact]
    public void A_plan_is_kept_for_values_of_all_kinds_that_become_literals()
    {
        using var service = StarService.Start(0);
        for (var i = 0; i < 100; i++)
        {
            var (ra, name, id) = (i * 1.5, "star " + i, i);
            var adql = service.Stars.Where(r => r.Ra > ra && r.Name == name && r.Id != id && r.Mag < ra)
                .Select(r => new { r.Id, ra })
                .ToAdql();
            Assert.Equal(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"SELECT r.Id\nFROM main.star AS r\nWHERE r.ra_deg > {ra:0.0} AND r.Name = 'star {i}' AND r.Id != {i} AND r.Mag < {ra:0.0}"), adql);
        }

        Assert.Equal(1, service.Session.Plans.Count);
    }

    [Fact]
    public void A_plan_is_kept_for_lists_of_as_many_values_of_one_type()
    {
        using var service = StarService.Start(0);
        for (var i = 1; i < 50; i++)
        {
            Assert.EndsWith($"WHERE r.Id IN ({i}, {-i}, 99)", Listed(service, [i, -i, i, 99]), StringComparison.Ordinal);
            Assert.EndsWith($"WHERE r.Name IN ('it''s {i}', 'x')", Named(service, ["it's " + i, "x"]), StringComparison.Ordinal);
        }

        Assert.Equal(2, service.Session.Plans.Count);
        Assert.EndsWith("WHERE r.Id = 5", Listed(service, [5, 5]), StringComparison.Ordinal);
        Assert.EndsWith("WHERE r.Name = 'x' OR r.Name IS NULL", Named(service, ["x", null]), StringComparison.Ordinal);
        Assert.EndsWith("WHERE 1 = 0", Listed(service, []), StringComparison.Ordinal);
        Assert.Throws<TapQueryNotSupportedException>(() => Named(service, ["x", "' OR 1 = 1 --\\"]));
        Assert.EndsWith("WHERE r.Id IN (1, 2, 3)", Listed(service, [1, 2, 3]), StringComparison.Ordinal);

        static string Listed(StarService service, List<int> ids) => service.Stars.Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToAdql();

        static string Named(StarService service, string?[] names) =>
            service.Stars.Where(r => names.Contains(r.Name)).Select(r => r.Id).ToAdql();
    }

    [Fact]
    public async Task What_is_captured_is_told_apart_by_its_code()
    {
        using var service = StarService.Start(3);
        var (a, b) = (1, 2);
        Assert.Equal([1, 1, 1], await service.Stars.Select(r => a).ToListAsync());
        Assert.Equal([2, 2, 2], await service.Stars.Select(r => b).ToListAsync());
        Assert.Equal([3, 3, 3], await service.Stars.Select(r => Math.Max(a, 3)).ToListAsync());
        Assert.Equal([4, 4, 4], await service.Stars.Select(r => Math.Max(a, 4)).ToListAsync());
        Assert.Equal([1, 1, 1], await service.Stars.Select(r => Math.Min(a, 4)).ToListAsync());
        Assert.Equal([5, 5, 5], await Elsewhere(service, 5));
        Assert.Equal([7, 7, 7], await service.Stars.Select(r => Seven).ToListAsync());
        Assert.Equal([2, 2, 2], await service.Stars.Select(r => b).ToListAsync());

        static Task<List<int>> Elsewhere(StarService service, int five) => service.Stars.Select(r => five).ToListAsync();
    }

    [Fact]
    public void Constants_that_are_equal_and_written_differently_are_different()
    {
        using var service = StarService.Start(0);
        Assert.NotEqual(With(-0.0), With(0.0));
        Assert.NotEqual(With(0.0), With(-0.0));

        string With(double ra)
        {
            var star = System.Linq.Expressions.Expression.Parameter(typeof(Star), "r");
            var isThere = System.Linq.Expressions.Expression.GreaterThan(
                System.Linq.Expressions.Expression.Property(star, nameof(Star.Ra)), System.Linq.Expressions.Expression.Constant(ra));
            return service.Stars.Where(System.Linq.Expressions.Expression.Lambda<Func<Star, bool>>(isThere, star)).ToAdql();
        }
    }

    [Theory]
    [InlineData("gap")]
    [InlineData("gap0_ gapx1_")]
    public void A_comment_is_no_gap_of_a_kept_text(string comment)
    {
        using var service = StarService.Start(0);
        for (var i = 0; i < 3; i++)
        {
            var id = i;
            Assert.Equal(
                $"-- {comment}\nSELECT r.Id\nFROM main.star AS r\nWHERE r.Id = {id} AND (r.Name != 'gap1_' OR r.Name IS NULL)",
                service.Stars.Tag(comment).Where(r => r.Id == id && r.Name != "gap1_").Select(r => r.Id).ToAdql());
        }
    }

    [Fact]
    public void A_value_with_no_literal_is_refused_in_a_plan_that_is_used_again()
    {
        using var service = StarService.Start(0);
        Assert.Contains("'plain'", Named("plain"), StringComparison.Ordinal);
        Assert.Throws<TapQueryNotSupportedException>(() => Named("' OR 1 = 1 --\\"));
        Assert.Contains("'it''s'", Named("it's"), StringComparison.Ordinal);

        string Named(string name) => service.Stars.Where(r => r.Name == name).ToAdql();
    }

    private static object Closed(StarService service, double number, string? text, int integer) =>
        Query(service.Stars.Where(r => r.Ra > number && r.Id <= integer && (r.Name == text || number < r.Mag)).Select(
            r => r.Name + text + number));

    private static object Query<T>(TapQuery<T> query) => new Typed<T>(query);

    private static string TextOf(Template template, StarService service, Values values)
    {
        try
        {
            return ((ITyped)template(service, values)).Text;
        }
        catch (Exception e) when (e is NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return "!" + e.Message;
        }
    }

    private static async Task<string> RowsOf(Template template, StarService service, Values values)
    {
        try
        {
            return await ((ITyped)template(service, values)).RowsAsync();
        }
        catch (Exception e) when (e is NotSupportedException or InvalidOperationException or ArgumentException or TapQueryException)
        {
            return "!" + e.Message;
        }
    }

    private interface ITyped
    {
        string Text { get; }

        Task<string> RowsAsync();
    }

    private sealed class Typed<T>(TapQuery<T> query) : ITyped
    {
        public string Text => query.ToAdql();

        public async Task<string> RowsAsync() =>
            string.Join('\n', (await query.ToListAsync()).Select(row => Convert.ToString(row, CultureInfo.InvariantCulture)));
    }

    private sealed record Values(double Number, double Other, string? Text, int Integer, double? Maybe, bool Flag, int[] List)
    {
        private int _calls;

        public static Values Random(Random random) => new(
            Numbers[random.Next(Numbers.Length)],
            Numbers[random.Next(Numbers.Length)],
            Texts[random.Next(Texts.Length)],
            random.Next(-2, 12),
            random.Next(3) == 0 ? null : Numbers[random.Next(Numbers.Length)],
            random.Next(2) == 0,
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(10))]);

        public int Next() => Integer + _calls++;
    }
}
