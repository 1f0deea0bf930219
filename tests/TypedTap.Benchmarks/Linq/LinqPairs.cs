#pragma warning disable CA1310, MA0074 // texts in queries compare by characters, whatever overload is called
using Microsoft.EntityFrameworkCore;

namespace TypedTap.Benchmarks.Linq;

/// <summary>The queries that are compared, written alike.</summary>
internal static class LinqPairs
{
    public static IReadOnlyList<LinqPair> All { get; } =
    [
        new("two conditions, three columns", Filtered, FilteredThere),
        new("whole rows with a condition", Whole, WholeThere),
        new("conditions on texts and times, sorted, cut", Sorted, SortedThere),
        new("join with a computed column", Joined, JoinedThere),
        new("one of 20 values", Listed, ListedThere),
        new("groups with count, average and HAVING", Grouped, GroupedThere),
    ];

    private static string Filtered(BenchArchive archive, int seed)
    {
        double ra = seed;
        var name = "M" + seed;
        return archive.Frames.Where(f => f.Ra > ra && f.Object == name).Select(f => new { f.Id, f.Dec, f.Exposure }).ToAdql();
    }

    private static string FilteredThere(BenchContext context, int seed)
    {
        double ra = seed;
        var name = "M" + seed;
        return context.Frames.Where(f => f.Ra > ra && f.Object == name).Select(f => new { f.Id, f.Dec, f.Exposure }).ToQueryString();
    }

    private static string Whole(BenchArchive archive, int seed) => archive.Frames.Where(f => f.Id > seed).ToAdql();

    private static string WholeThere(BenchContext context, int seed) => context.Frames.Where(f => f.Id > seed).ToQueryString();

    private static string Sorted(BenchArchive archive, int seed)
    {
        var night = new DateTime(2016, 9, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(seed);
        return archive.Frames.Where(f => f.Instrument!.StartsWith("UVES") && (f.ExpStart >= night || f.Exposure > 60))
            .OrderBy(f => f.ExpStart).ThenByDescending(f => f.Id).Select(f => new { f.Id, f.Object }).Take(100).ToAdql();
    }

    private static string SortedThere(BenchContext context, int seed)
    {
        var night = new DateTime(2016, 9, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(seed);
        return context.Frames.Where(f => f.Instrument!.StartsWith("UVES") && (f.ExpStart >= night || f.Exposure > 60))
            .OrderBy(f => f.ExpStart).ThenByDescending(f => f.Id).Select(f => new { f.Id, f.Object }).Take(100).ToQueryString();
    }

    private static string Joined(BenchArchive archive, int seed) =>
        (from a in archive.Frames join b in archive.Frames on a.ObId equals b.ObId where a.Id != b.Id
            && b.Ra < seed select new { a.Id, Other = b.Id, Both = a.Exposure + b.Exposure }).ToAdql();

    private static string JoinedThere(BenchContext context, int seed) =>
        (from a in context.Frames join b in context.Frames on a.ObId equals b.ObId where a.Id != b.Id
            && b.Ra < seed select new { a.Id, Other = b.Id, Both = a.Exposure + b.Exposure }).ToQueryString();

    private static string Listed(BenchArchive archive, int seed)
    {
        var ids = Enumerable.Range(seed, 20).Select(i => (long)i).ToArray();
        return archive.Frames.Where(f => ids.AsEnumerable().Contains(f.Id)).Select(f => f.Object).ToAdql();
    }

    private static string ListedThere(BenchContext context, int seed)
    {
        var ids = Enumerable.Range(seed, 20).Select(i => (long)i).ToArray();
        return context.Frames.Where(f => ids.AsEnumerable().Contains(f.Id)).Select(f => f.Object).ToQueryString();
    }

    private static string Grouped(BenchArchive archive, int seed) =>
        archive.Frames.Where(f => f.Ra > seed).GroupBy(f => f.Instrument).Where(g => g.Count() > 5)
            .Select(g => new { g.Key, Count = g.Count(), Mean = g.Average(f => f.Exposure) }).ToAdql();

    private static string GroupedThere(BenchContext context, int seed) =>
        context.Frames.Where(f => f.Ra > seed).GroupBy(f => f.Instrument).Where(g => g.Count() > 5)
            .Select(g => new { g.Key, Count = g.Count(), Mean = g.Average(f => f.Exposure) }).ToQueryString();
}
