using TypedTap.Linq;
using TypedTap.Sky;

namespace TypedTap.Tests.Linq.Forms;

/// <summary>Operators.</summary>
internal static class QueryForms
{
    public static FormList Operators { get; } = new("Operators")
    {
        stars => stars.Where(s => s.Mag < 5).Select(s => s.Id),
        stars => stars.Select(s => new { s.Id, Text = s.Name + "!" }),
        stars => stars.OrderBy(s => s.Mag).ThenByDescending(s => s.Id).Select(s => s.Id),
        stars => stars.OrderByDescending(s => s.Mag).ThenBy(s => s.Id).Select(s => s.Id),
        stars => stars.OrderBy(s => s.Mag).Reverse().Select(s => s.Id),
        stars => stars.Take(10).Select(s => s.Id),
        stars => stars.Take(10).Where(s => s.Mag < 5).Select(s => s.Id),
        stars => stars.OrderBy(s => s.Id).Skip(10).Select(s => s.Id),
        stars => stars.Select(s => s.Name).Distinct(),
        stars => stars.Join(stars, a => a.Number, b => b.Id, (a, b) => new { a.Id, b.Name }),
        stars => stars.Join(stars, (a, b) => a.Mag < b.Mag, (a, b) => new { a.Id, Other = b.Id }),
        stars => stars.LeftJoin(stars, a => a.Number, b => b.Id, (a, b) => new { a.Id, b!.Name }),
        stars => stars.RightJoin(stars, a => a.Number, b => b.Id, (a, b) => new { a!.Id, b.Name }),
        stars => from a in stars join b in stars on a.Number equals b.Id into partners from b in partners.DefaultIfEmpty() select new { a.Id, b!.Name },
        stars => from a in stars from b in stars where a.Mag < b.Mag select new { a.Id, Other = b.Id },
        stars => from a in stars from b in stars.Where(b => b.Number == a.Id) select new { a.Id, b.Name },
        stars => stars.CrossMatch(
            stars, a => SkyQuery.Point(a.Ra, a.Dec), b => SkyQuery.Point(b.Ra, b.Dec), Angle.Arcseconds(1),
            (a, b) => new { a.Id, Other = b.Id }),
        stars => stars.GroupBy(s => s.Name).Select(
            g => new { g.Key, N = g.Count(), Brightest = g.Min(s => s.Mag), Faintest = g.Max(s => s.Mag), Mean = g.Average(s => s.Mag),
                Sum = g.Sum(s => s.Mag) }),
        stars => stars.GroupBy(s => s.Name).Where(g => g.LongCount() > 5).Select(g => g.Key),
        stars => stars.GroupBy(s => s.Name).Select(g => new { g.Key, N = g.Count(s => s.Mag < 5) }),
        stars => stars.Where(s => stars.Any(other => other.Number == s.Id)).Select(s => s.Id),
        stars => stars.Where(s => stars.Where(other => other.Number == s.Id).All(other => other.Mag < 5)).Select(s => s.Id),
        stars => stars.Where(s => stars.Select(other => other.Number).Contains(s.Id)).Select(s => s.Id),
        stars => stars.Select(s => new { s.Id, Partners = stars.Count(other => other.Number == s.Id) }),
        stars => stars.Select(s => s.Id).Union(stars.Select(s => s.Number)),
        stars => stars.Select(s => s.Id).Concat(stars.Select(s => s.Number)),
        stars => stars.Select(s => s.Id).Intersect(stars.Select(s => s.Number)),
        stars => stars.Select(s => s.Id).Except(stars.Select(s => s.Number)),
        stars => stars.Where(s => s.Mag < 5).AsCte("bright").Select(s => s.Id),
        stars => stars.Tag("of the night").Select(s => s.Id),
        stars => stars.AdqlNulls().Where(s => s.Name != "M 31").Select(s => s.Id),
        stars => stars.Select(s => new { s.Id, Root = TypedTap.Linq.Adql.Value(Math.Sqrt(s.Mag!.Value)) }),
    };
}
