#pragma warning disable MA0074, CA1310, CA1311, CA1304, MA0011, CA1862, CA1847, MA0082 // what users write, not what analyzers like
using System.Collections.Immutable;
using System.Globalization;
using TypedTap.Linq;
using TypedTap.Sky;
using TypedTap.Tests.Linq.EsoTapObs.Dbo;

namespace TypedTap.Tests.Linq;

/// <summary>What ADQL can't say is refused before anything is sent, by name, with the reason and what to write instead.</summary>
public sealed class RefusalTests
{
    private static readonly string[] Names = ["a"];
    private static readonly CadcArchive Elsewhere = new(new Uri("http://127.0.0.1:2/tap"));

    private static readonly Dictionary<string, int> Lookup = new(StringComparer.OrdinalIgnoreCase) { ["x"] = 1 };
    private static readonly List<string> NoNames = null!;
    private static readonly string NoName = null!;

    private static TapQuery<Raw> Frames => Archives.Eso.Dbo.Raw;

    private static TapQuery<Cadc.Caom2.Plane> Planes => Archives.CadcItself.Caom2.Plane;

    public static TheoryData<string, Func<string>> Snippets => new()
    {
        // Conditions
        { "String.PadLeft", () => Frames.Where(r => r.Object!.PadLeft(3) == "X").ToAdql() },
        { "String.Length", () => Frames.Where(r => r.Object!.Length > 3).ToAdql() },
        { "Math.Cosh", () => Frames.Where(r => Math.Cosh(r.Ra!.Value) > 3).ToAdql() },
        { "?:", () => Frames.OrderBy(r => r.Ra > 5 ? r.Dec : r.Ra).ToAdql() },
        { "division of two integers", () => Frames.Where(r => r.AccessEstsize / 1000 > 5).ToAdql() },
        { "Double as a part of a text", () => Frames.Where(r => r.Object + r.Ra == "x").ToAdql() },
        { "DateTime.Month", () => Frames.Where(r => r.ExpStart!.Value.Month == 5).ToAdql() },
        { "conversion to another type", () => Frames.Where(r => (int?)r.Ra == r.TplExpno).ToAdql() },
        { "StringComparison other than Ordinal", () =>
            Frames.Where(r => r.Object!.StartsWith("x", StringComparison.CurrentCulture)).ToAdql() },
        { "String.Contains with a text from the row", () => Frames.Where(r => r.Object!.Contains(r.Target!)).ToAdql() },
        { "order of two texts (String.Compare)", () =>
            Frames.Where(r => string.Compare(r.Object, "x", StringComparison.Ordinal) > 0).ToAdql() },
        { "equality comparer", () =>
            Frames.Where(r => new HashSet<string?>(StringComparer.OrdinalIgnoreCase) { "x" }.Contains(r.Object)).ToAdql() },
        { "null fallback", () => Frames.OrderBy(r => r.Ra ?? 0).ToAdql() },
        { "NaN", () => Frames.Where(r => r.Ra < double.NaN).ToAdql() },
        { "DayOfWeek", () => Frames.Where(r => (object)r.Object! == (object)DayOfWeek.Monday).ToAdql() },
        { "backslash", () => Frames.Where(r => r.Object == @"a\b").ToAdql() },
        { "U+000A", () => Frames.Where(r => r.Object == "a\nb").ToAdql() },
        { "percent sign", () => Frames.Where(r => r.Object == "100% cloud").ToAdql() },
        { "backslash", () => Frames.Where(r => new[] { "a", @"\' OR 1=1 --" }.Contains(r.Object)).ToAdql() },
        { "Enumerable.Count", () => Frames.Where(r => Names.Count(n => n == r.Object) == 1).ToAdql() },
        { "Raw.ToString", () => Frames.Where(r => r.ToString() == "x").ToAdql() },
        { "whole row", () => Frames.Where(r => r == null).ToAdql() },
        { "SkyBox made of the row", () =>
            Frames.Where(
                r => SkyQuery.Point(1, 2).IsWithin(new SkyBox(new SkyPoint(r.Ra!.Value, 0), Angle.Degrees(1), Angle.Degrees(1))))
                    .ToAdql() },
        { "Double.Parse", () => Frames.Where(r => double.Parse(r.Object!, CultureInfo.InvariantCulture) > 5).ToAdql() },

        { "from Int32? to UInt32?", () => Frames.Where(r => (uint?)r.ObId > 100).ToAdql() },
        { "conversion to another type", () => Frames.Where(r => (int?)r.AccessEstsize > 100).ToAdql() },
        { "may have one", () =>
            Frames.Where(r => ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "x").Contains(r.Object!)).ToAdql() },
        { "may have one", () => Frames.Where(r => new SortedSet<string?> { "x" }.Contains(r.Object)).ToAdql() },
        { "may have one", () => Frames.Where(r => Lookup.Keys.Contains(r.Object)).ToAdql() },
        { "may have one", () => Frames.Where(r => new HashSet<int>(new Modulo()) { 1 }.Contains(r.ObId!.Value)).ToAdql() },
        { "Distinct on constants", () => Frames.Select(r => new { K = 1 }).Distinct().ToAdql() },
        { "as float", () => Frames.Where(r => (float)r.TplExpno!.Value / 10 > 0.5f).ToAdql() },
        { "list that is null", () => Frames.Where(r => NoNames.Contains(r.Object!)).ToAdql() },
        { "StartsWith with null", () => Frames.Where(r => r.Object!.StartsWith(NoName)).ToAdql() },
        { "IsAny", () => Frames.Where(r => IsAny(Lookup.Keys, r.Object)).ToAdql() },

        // Texts with wildcards, where trimming would change the answer
        { "Take", () => Frames.Where(r => r.Object!.Contains("a_b")).Take(5).ToAdql() },
        { "Distinct", () => Frames.Where(r => r.Object!.Contains("a_b")).Select(r => r.Object).Distinct().ToAdql() },
        { "negation", () => Frames.Where(r => !r.Object!.Contains("a_b")).ToAdql() },
        { "||", () => Frames.Where(r => r.Object!.Contains("50%") || r.Ra > 5).ToAdql() },

        { "Take", () => Frames.Where(r => r.Object!.Contains("[OIII]")).Take(5).ToAdql() },
        { "||", () => Frames.Where(r => r.Object!.Contains("50%") || r.Target == null).ToAdql() },
        { "||", () => Frames.Where(r => r.Object!.Contains("50%") || r.Object != null).ToAdql() },

        // Operators
        { "index", () => Composed(Frames.Where((r, i) => i < 3)) },
        { "index", () => Composed(Frames.Select((r, i) => i)) },
        { "object of type Uri", () => Frames.Join(Frames, a => new Uri(a.DpId!), b => new Uri(b.DpId!), (a, b) => a.DpId).ToAdql() },
        { "A whole group", () => Frames.GroupBy(r => r.Instrument).ToAdql() },
        { "A whole group", () => Frames.GroupBy(r => r.Instrument).Select(g => new { g.Key, Rows = g.ToList() }).ToAdql() },
        { "A whole row of dbo.raw", () => Frames.GroupBy(r => r).Select(g => g.Count()).ToAdql() },
        { "A count of distinct values that may be null", () => Frames.GroupBy(r => r.Instrument)
            .Select(g => g.Select(r => r.Object).Distinct().Count())
            .ToAdql() },
        { "An aggregate of some elements", () => Frames.GroupBy(r => r.Instrument)
            .Where(g => g.Count(r => r.Exposure > 60) > 5)
            .Select(g => g.Key)
            .ToAdql() },
        { "A sequence of rows of dbo.raw", () =>
            (from a in Frames join b in Frames on a.DpId equals b.DpId into all select new { a.DpId, all }).ToAdql() },
        { "taken a second time", () =>
            (from a in Frames join b in Frames on a.Object equals b.Object into all from x in all from y in all select new { a.DpId,
                X = x.DpId, Y = y.DpId }).ToAdql() },
        { "is no query of the service", () => (from a in Frames from n in Names select a.DpId + n).ToAdql() },
        { "ADQL has no LATERAL", () =>
            (from a in Frames from b in Frames.Where(b => b.Object == a.Object).OrderBy(b => b.MjdObs).Take(1) select b.DpId).ToAdql() },
        { "other than the equality of a column", () => Frames.Select(r => Frames.Count(x => x.MjdObs < r.MjdObs)).ToAdql() },
        { "First inside of Select", () => Frames.Select(r => Frames.Where(x => x.Object == r.Object).First().DpId).ToAdql() },
        { "Reverse or Last is not supported in a query after Take", () => Frames.OrderBy(r => r.MjdObs).Take(5).Reverse().ToAdql() },
        { "Where is not supported in a query after Take", () => Planes.Take(5).Where(p => p.CalibrationLevel > 1).ToAdql() },
        { "OrderBy is not supported in a query after Take", () => Planes.Take(5).OrderBy(p => p.TimeExposure).ToAdql() },
        { "Distinct is not supported in a query after Take", () => Planes.Take(5).Distinct().ToAdql() },
        { "Join is not supported in a query after Take", () => Planes.Take(5)
            .Join(Planes, a => a.ObsID, b => b.ObsID, (a, b) => a.ObsID)
            .ToAdql() },
        { "no UNION, EXCEPT and INTERSECT", () => Planes.Select(p => p.ObsID).Union(Planes.Select(p => p.PlaneID)).ToAdql() },
        { "a subquery in FROM", () => Planes.Select(p => new { p.ObsID, N = Planes.Count(q => q.ObsID == p.ObsID) }).ToAdql() },
        { "a subquery in FROM", () => Planes.GroupBy(p => p.EnergyBoundsUpper - p.EnergyBoundsLower).Select(g => g.Key).ToAdql() },
        { "The name 'order'", () => Frames.AsCte("order").ToAdql() },
        { "A second query called 'x'", () => Frames.AsCte("x")
            .Join(Frames.Take(3).AsCte("x"), a => a.DpId, b => b.DpId, (a, b) => a.DpId)
            .ToAdql() },
        { "String.PadLeft", () => Frames.Select(r => r.Object!.PadLeft(3)).Union(Frames.Select(r => r.DpId!.PadLeft(3))).ToAdql() },
        { "a subquery", () => Frames.Where(r => Frames.Any(x => x.Object == r.Object && x.ProgTitle!.Contains("50%"))).ToAdql() },
        { "a query with GroupBy", () => Frames.Where(r => r.Object!.Contains("50%"))
            .GroupBy(r => r.Instrument)
            .Select(g => g.Key)
            .ToAdql() },
        { "inner side of Join", () => Frames.Join(Frames.OrderBy(r => r.Ra), a => a.DpId, b => b.DpId, (a, b) => a.DpId).ToAdql() },
        { "inner side of an outer join", () =>
            Frames.LeftJoin(
                Frames.Join(Frames, a => a.DpId, b => b.DpId, (a, b) => b), a => a.DpId, b => b.DpId, (a, b) => a.DpId).ToAdql() },
        { "computed on the client", () => Frames.Select(r => r.Object!.PadLeft(3)).Distinct().ToAdql() },
        { "not selected", () => Frames.OrderBy(r => r.Ra).Select(r => r.Object).Distinct().ToAdql() },
        { "constant", () => Frames.OrderBy(r => 1).ToAdql() },
        { "compute", () => Frames.Select(r => new { Name = r.Object!.PadLeft(3) }).Where(x => x.Name == "x").ToAdql() },
        { "range", () => Composed(Frames.Take(1..5)) },
        { "service can't reach into another one", () =>
            Archives.Cadc.Caom2.Plane.Join(Elsewhere.Caom2.Plane, a => a.PlaneID, b => b.PlaneID, (a, b) => a.PlaneID).ToAdql() },
        { "only tables of a TAP service", () => Composed(Queryable.Join(Frames, Names, r => r.Object, n => n, (r, n) => r.DpId)) },

        // Ways to run it
        { "foreach", () => Frames.AsEnumerable().First().ToString() },
        { "Count()", () => Frames.AsQueryable().Count().ToString(CultureInfo.InvariantCulture) },
        { "FirstAsync()", () => Frames.First().ToString() },
    };

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_is_refused_by_name(string named, Func<string> snippet)
    {
        var e = Assert.Throws<TapQueryNotSupportedException>(() => snippet());
        Assert.Contains(named, e.Message, StringComparison.Ordinal);
        Assert.Matches("^.+ is not supported in .+ because .+; .+\\.$", e.Message);
    }

    [Fact]
    public async Task A_count_of_cut_rows_is_refused_where_there_is_no_subquery_in_FROM()
    {
        await Assert.ThrowsAsync<TapQueryNotSupportedException>(() => Planes.Take(5).CountAsync());
        await Assert.ThrowsAsync<TapQueryNotSupportedException>(() => Planes.Select(r => r.ProductID).Distinct().CountAsync());
        await Assert.ThrowsAsync<TapQueryNotSupportedException>(() => Frames.CountAsync(r => r.Object!.Contains("a_b")));
        await Assert.ThrowsAsync<TapQueryNotSupportedException>(
            () => Frames.Where(r => r.Object!.Contains("a_b")).Take(5).FirstOrDefaultAsync());
    }

    [Fact]
    public void A_condition_nested_too_deeply_is_an_exception_and_not_the_end_of_the_process()
    {
        var row = System.Linq.Expressions.Expression.Parameter(typeof(Raw), "r");
        System.Linq.Expressions.Expression body = System.Linq.Expressions.Expression.Equal(
            System.Linq.Expressions.Expression.Property(row, nameof(Raw.Object)), System.Linq.Expressions.Expression.Constant("x"));
        for (var i = 0; i < 100_000; i++)
            body = System.Linq.Expressions.Expression.Not(body);
        var query = Frames.Where(System.Linq.Expressions.Expression.Lambda<Func<Raw, bool>>(body, row));
        Assert.Throws<InsufficientExecutionStackException>(() => query.ToAdql());
    }

    [Fact]
    public void A_null_in_the_users_own_code_is_the_users_own_exception()
    {
        Raw? nothing = null;
        Assert.Throws<NullReferenceException>(() => Frames.Where(r => r.Object == nothing!.Object).ToAdql());
        int? none = null;
        Assert.Throws<InvalidOperationException>(() => Frames.Where(r => r.Ra > none!.Value).ToAdql());
        object number = 5;
        Assert.Throws<InvalidCastException>(() => Frames.Where(r => r.Object == (string)number).ToAdql());
    }

    private sealed class Modulo : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => x % 10 == y % 10;

        public int GetHashCode(int obj) => obj % 10;
    }

    private static bool IsAny(Dictionary<string, int>.KeyCollection keys, string? key) => keys.Contains(key!);

    private static string Composed<T>(IQueryable<T> query) => Assert.IsAssignableFrom<TapQuery<T>>(query).ToAdql();
}
