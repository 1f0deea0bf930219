using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.RealService.Tests.Support;
using TypedTap.Sky;
using TypedTap.Tap;
using static TypedTap.RealService.Tests.Sky.SkyService;

namespace TypedTap.RealService.Tests.Sky;

/// <summary>
/// The service must find just the rows that the same C# finds in memory: near the poles, across 0 hours, with nulls; asked in the language
/// of 2.0, in that of 2.1, and as a service without geometry.
/// </summary>
public sealed class SkyOracleTests(SkyOracleTests.Memory memory) : IClassFixture<SkyOracleTests.Memory>
{
    private static readonly SkyPoint Pole = new(10, 90);
    private static readonly SkyRegion Two = SkyRegion.Parse("UNION ICRS (CIRCLE 0.2 0.1 0.5 CIRCLE 180 89 0.7)");

    public static TheoryData<int> Places => [.. Enumerable.Range(0, PlaceConditions.Length)];

    public static TheoryData<int> Planes => [.. Enumerable.Range(0, PlaneConditions.Length)];

    private static Expression<Func<Place, bool>>[] PlaceConditions { get; } =
    [
        p => SkyQuery.Point(p.Ra, p.Dec).IsWithin(SkyCircle.FromDegrees(359.9, 0.2, 0.8)),
        p => SkyQuery.Point(p.Ra, p.Dec).IsWithin(SkyCircle.FromDegrees(77, 89.2, 1.3)),
        p => SkyQuery.Point(p.Ra, p.Dec).IsWithin(SkyPolygon.FromDegrees(0, 88.6, 120, 88.9, 240, 88.7)),
        p => SkyQuery.Point(p.Ra, p.Dec).IsWithin(SkyBox.FromDegrees(0, -89, Angle.Degrees(1.5), Angle.Degrees(3))),
        p => SkyQuery.Point(p.Ra, p.Dec).DistanceTo(new SkyPoint(0, 0)) < Angle.Arcminutes(40) && p.Ra != null,
        p => SkyQuery.Point(p.Ra, p.Dec).DistanceTo(Pole) > Angle.Degrees(0.9),
        p => !(SkyQuery.Point(p.Ra, p.Dec).DistanceTo(Pole) > Angle.Degrees(0.9)),
        p => !SkyQuery.Point(p.Ra, p.Dec).IsWithin(SkyCircle.FromDegrees(200, -89.5, 0.9)),
        p => SkyQuery.Point(p.Ra, p.Dec).IsWithin(Two),
        p => !SkyQuery.Point(p.Ra, p.Dec).IsWithin(Two),
        p => SkyQuery.Point(p.Ra, p.Dec).IsWithin(new SkyRange(new Interval<double>(359.5, 0.5), new Interval<double>(-0.5, 90))),
        p => !SkyQuery.Point(p.Ra, p.Dec).IsWithin(
            new SkyRange(new Interval<double>(100, 200), new Interval<double>(88.5, double.PositiveInfinity))),
        p => SkyQuery.Circle(p.Ra, p.Dec, Angle.Degrees(0.7)).Contains(new SkyPoint(0.1, 0.1))
            || SkyQuery.Point(p.Ra, p.Dec).IsWithin(SkyCircle.FromDegrees(0, -90, 0.5)),
        p => SkyQuery.Circle(p.Ra, p.Dec, Angle.Degrees(0.3)).Intersects(SkyCircle.FromDegrees(0, 90, Angle.Degrees(0.4))),
        p => SkyQuery.Point(p.Ra, p.Dec).DistanceTo(Pole) == null,
    ];

    private static Expression<Func<Plane, bool>>[] PlaneConditions { get; } =
    [
        p => p.Bounds.Intersects(SkyCircle.FromDegrees(53.37, -36.08, 0.05)),
        p => !p.Bounds.Intersects(SkyCircle.FromDegrees(53.37, -36.08, 0.05)),
        p => p.Bounds.IsWithin(SkyCircle.FromDegrees(53.1, -27.8, 1)),
        p => p.Bounds.Contains(new SkyPoint(53.375274, -36.086893)),
        p => p.Center.IsWithin(SkyCircle.FromDegrees(53.1, -27.8, 1)),
        p => p.Center.IsWithin(p.Bounds),
        p => !p.Circle.Intersects(p.Bounds),
        p => p.Circle.Intersects(SkyPolygon.FromDegrees(53, -37, 54, -37, 54, -36, 53, -36)),
        p => p.Center.DistanceTo(new SkyPoint(53.1, -27.8)) < Angle.Degrees(2),
        p => p.Center != null && p.Center.Value.Dec < -30 && p.Center.Value.Ra > 40,
        p => SkyQuery.Circle(p.Center, Angle.Degrees(0.01)).Intersects(p.Bounds),
        p => p.Bounds!.Area() > 0.001,
    ];

    [RealServiceTheory]
    [MemberData(nameof(Places))]
    public async Task Positions_are_where_CSharp_says(int number)
    {
        var condition = PlaceConditions[number];
        var expected = memory.Positions.Where(condition.Compile()).Select(place => place.Id).Order(StringComparer.Ordinal).ToList();
        Assert.InRange(expected.Count, 1, memory.Positions.Count - 1);
        foreach (var service in new[] { memory.Old, memory.New })
        {
            var adql = service.Places.Where(condition).Select(place => place.Id).ToAdql();
            var found = await service.Client.QueryTableAsync(adql, new TapRequestOptions { Uploads = [Upload(memory.Positions)] });
            Assert.Equal(expected, found.Select(row => row.GetString(0)!).Order(StringComparer.Ordinal));
        }
    }

    [RealServiceTheory]
    [MemberData(nameof(Planes))]
    public async Task Shapes_lie_as_CSharp_says(int number)
    {
        var condition = PlaneConditions[number];
        // Areas are not null there where C# could not compute one.
        var planes = number == PlaneConditions.Length - 1 ? memory.Planes.Where(plane => plane.Bounds is not null) : memory.Planes;
        var expected = planes.Where(condition.Compile()).Select(plane => plane.Id).Order().ToList();
        Assert.InRange(expected.Count, 1, memory.Planes.Count - 1);
        foreach (var service in new[] { memory.Old, memory.New })
            Assert.Equal(expected, (await service.Planes.Where(condition).Select(plane => plane.Id).ToListAsync()).Order());
    }

    [RealServiceFact]
    public async Task A_service_without_geometry_gives_the_same_rows()
    {
        using var plain = new SkyService(new TapCapabilities(), TapServiceTraits.NoirLab);
        foreach (var shape in new ISkyShape[]
        {
            SkyCircle.FromDegrees(53.4015, -36.1404, 0.05), SkyCircle.FromDegrees(161.265, -59.6844, 1),
            SkyBox.FromDegrees(53, -30, Angle.Degrees(20), Angle.Degrees(14)),
            SkyPolygon.FromDegrees(50, -40, 60, -20, 40, -25),
        })
        {
            var expected = memory.Frames.Where(frame => SkyQuery.Point(frame.Ra, frame.Dec).IsWithin(shape))
                .Select(frame => frame.Id)
                .Order(StringComparer.Ordinal)
                .ToList();
            Assert.NotEmpty(expected);
            Assert.Equal(
                expected, (await plain.Frames.Where(frame => SkyQuery.Point(frame.Ra, frame.Dec).IsWithin(shape))
                    .Select(frame => frame.Id)
                    .ToListAsync()).Order(StringComparer.Ordinal));
            Assert.Equal(expected.Count, await memory.New.Frames.CountAsync(frame => SkyQuery.Point(frame.Ra, frame.Dec).IsWithin(shape)));
        }
    }

    [RealServiceFact]
    public async Task Pairs_of_a_cross_match_are_those_of_memory()
    {
        var radius = Angle.Arcminutes(30);
        var expected =
            (from a in memory.Positions
             from b in memory.Positions
             where SkyQuery.Point(a.Ra, a.Dec).DistanceTo(SkyQuery.Point(b.Ra, b.Dec)) <= radius
             select a.Id + " " + b.Id).Order(StringComparer.Ordinal).ToList();
        foreach (var service in new[] { memory.Old, memory.New })
        {
            var adql = service.Places.CrossMatch(
                service.Places, a => SkyQuery.Point(a.Ra, a.Dec), b => SkyQuery.Point(b.Ra, b.Dec), radius,
                (a, b) => new { One = a.Id, Other = b.Id }).ToAdql();
            var found = await service.Client.QueryTableAsync(
                adql, new TapRequestOptions { Uploads = [Upload(memory.Positions)], MaxRec = 100_000 });
            Assert.Equal(expected, found.Select(row => row.GetString(0) + " " + row.GetString(1)).Order(StringComparer.Ordinal));
        }
    }

    [RealServiceFact]
    public async Task Distances_are_sorted_by_and_read_as_angles()
    {
        var center = new SkyPoint(53.1, -27.8);
        var rows = await memory.New.Planes.Where(p => p.Center != null)
            .OrderBy(p => p.Center.DistanceTo(center))
            .Select(p => new { p.Center, Away = p.Center.DistanceTo(center) })
            .Take(50)
            .ToListAsync();
        Assert.Equal(50, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.Center.DistanceTo(center)!.Value.InDegrees, row.Away!.Value.InDegrees, 1e-9));
        Assert.Equal(rows.Select(row => row.Away), rows.Select(row => row.Away).Order());
    }

    private static TapUpload Upload(IEnumerable<Place> places)
    {
        var text = new StringBuilder(
            "<VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE><TABLE><FIELD name='dp_id' datatype='char' arraysize='*'/><FIELD name='ra' datatype='double'/><FIELD name='dec' datatype='double'/><DATA><TABLEDATA>\n");
        foreach (var place in places)
            text.Append(CultureInfo.InvariantCulture, $"<TR><TD>{place.Id}</TD><TD>{place.Ra:R}</TD><TD>{place.Dec:R}</TD></TR>\n");
        return TapUpload.FromStream(
            "places", new MemoryStream(Encoding.UTF8.GetBytes(text.Append("</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>").ToString())));
    }

    public sealed class Memory : IAsyncLifetime
    {
        internal SkyService Old { get; private set; } = null!;

        internal SkyService New { get; private set; } = null!;

        internal List<Place> Positions { get; } = [.. Made()];

        internal List<Place> Frames { get; private set; } = [];

        internal List<Plane> Planes { get; private set; } = [];

        public async Task InitializeAsync()
        {
            if (Dachs.Missing is not null)
                return;
            Old = new SkyService(new TapCapabilities());
            New = new SkyService(Declared);
            Frames = await New.Frames.ToListAsync();
            Planes = await New.Planes.ToListAsync();
        }

        public Task DisposeAsync()
        {
            Old?.Dispose();
            New?.Dispose();
            return Task.CompletedTask;
        }

        // Around both poles and where right ascension begins anew, and some without one coordinate or both.
        private static IEnumerable<Place> Made()
        {
            var random = new Random(8);
            for (var i = 0; i < 400; i++)
            {
                var (ra, dec) = (i % 4) switch
                {
                    0 => (random.NextDouble() * 360, 90 - (1.5 * Math.Sqrt(random.NextDouble()))),
                    1 => (random.NextDouble() * 360, -90 + (1.5 * Math.Sqrt(random.NextDouble()))),
                    2 => (random.NextDouble() * 1.5, (random.NextDouble() * 3) - 1.5),
                    _ => (358.5 + (random.NextDouble() * 1.5), (random.NextDouble() * 3) - 1.5),
                };
                yield return new Place
                {
                    Id = $"p{i}",
                    Ra = i % 50 == 7 || i % 50 == 8 ? null : ra,
                    Dec = i % 50 == 8 || i % 50 == 9 ? null : dec
                };
            }

            yield return new Place { Id = "north", Ra = 123, Dec = 90 };
            yield return new Place { Id = "south", Ra = 321, Dec = -90 };
            yield return new Place { Id = "zero", Ra = 0, Dec = 0 };
        }
    }
}
