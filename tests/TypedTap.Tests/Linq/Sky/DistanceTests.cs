using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Sky;
using TypedTap.Tests.Linq.Dialects;

namespace TypedTap.Tests.Linq.Sky;

/// <summary>Distances: DISTANCE where the service declares it, a circle elsewhere, and cross-matches.</summary>
public sealed class DistanceTests : IDisposable
{
    private static readonly SkyPoint Center = new(10, 20);
    private static readonly Angle Radius = Angle.Degrees(0.5);

    private readonly DialectArchive _unknown = DialectArchive.Of(new TapCapabilities());
    private readonly DialectArchive _declared = DialectArchive.Of(
        new TapCapabilities { AdqlVersions = ["2.1"], Features = DialectArchive.AllGeometry });
    private readonly DialectArchive _absent = DialectArchive.Of(
        new TapCapabilities { AdqlVersions = ["2.0"], Features = ["adqlgeo:POINT", "adqlgeo:CIRCLE", "adqlgeo:CONTAINS"] });

    private TapQuery<DialectArchive.Source> Unknown => _unknown.Sources;

    private TapQuery<DialectArchive.Source> Declared => _declared.Sources;

    private TapQuery<DialectArchive.Source> Absent => _absent.Sources;

    public void Dispose()
    {
        _unknown.Dispose();
        _declared.Dispose();
        _absent.Dispose();
    }

    [Fact]
    public void Compared_with_an_angle()
    {
        AdqlAssert.Where(
            "DISTANCE(POINT(s.lon, s.lat), POINT(10.0, 20.0)) < 0.5",
            Declared.Where(s => SkyQuery.Point(s.Lon, s.Lat).DistanceTo(Center) < Radius), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "DISTANCE(s.pos, POINT(10.0, 20.0)) <= 0.5", Declared.Where(s => s.Position.DistanceTo(Center) <= Radius), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "DISTANCE(s.pos, POINT(10.0, 20.0)) > 0.5", Declared.Where(s => Radius < s.Position.DistanceTo(Center)).Select(s => s),
            AdqlVersion.V2_1);
        AdqlAssert.Where(
            "DISTANCE(s.pos, POINT(10.0, 20.0)) >= 0.5 OR s.pos IS NULL", Declared.Where(s => !(s.Position.DistanceTo(Center) < Radius)),
            AdqlVersion.V2_1);
        AdqlAssert.Where(
            "DISTANCE(POINT(10.0, 20.0), POINT(s.lon, s.lat)) < 0.5",
            Declared.Where(s => Center.DistanceTo(new SkyPoint(s.Lon, s.Lat)).InDegrees < 0.5), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "DISTANCE(s.pos, POINT(10.0, 20.0)) * 3600.0 < 5.0", Declared.Where(s => s.Position.DistanceTo(Center)!.Value.InArcseconds < 5),
            AdqlVersion.V2_1);
        AdqlAssert.Where(
            "DISTANCE(s.pos, POINT(10.0, 20.0)) < s.fov / 60.0",
            Declared.Where(s => s.Position.DistanceTo(Center) < Angle.Arcminutes(s.Size)), AdqlVersion.V2_1);
        AdqlAssert.Where("s.pos IS NULL", Declared.Where(s => s.Position.DistanceTo(Center) == null), AdqlVersion.V2_1);
    }

    [Fact]
    public void A_circle_where_the_service_does_not_say_that_it_has_DISTANCE()
    {
        foreach (var query in new[] { Unknown, Absent })
        {
            AdqlAssert.Where(
                "1 = CONTAINS(POINT('ICRS', s.lon, s.lat), CIRCLE('ICRS', 10.0, 20.0, 0.5))",
                query.Where(s => SkyQuery.Point(s.Lon, s.Lat).DistanceTo(Center) < Radius));
            AdqlAssert.Where(
                "1 = CONTAINS(POINT('ICRS', s.lon, s.lat), CIRCLE('ICRS', 10.0, 20.0, 0.5))",
                query.Where(s => Radius >= Center.DistanceTo(new SkyPoint(s.Lon, s.Lat))));
            AdqlAssert.Where(
                "0 = CONTAINS(POINT('ICRS', s.ra, s.dec), CIRCLE('ICRS', 10.0, 20.0, 0.5))",
                query.Where(s => SkyQuery.Point(s.Ra, s.Dec).DistanceTo(Center) > Radius));
            AdqlAssert.Where(
                "0 = CONTAINS(POINT('ICRS', s.ra, s.dec), CIRCLE('ICRS', 10.0, 20.0, 0.5)) OR s.ra IS NULL OR s.dec IS NULL",
                query.Where(s => !(SkyQuery.Point(s.Ra, s.Dec).DistanceTo(Center) < Radius)));
            AdqlAssert.Where(
                "1 = CONTAINS(POINT('ICRS', s.ra, s.dec), CIRCLE('ICRS', 10.0, 20.0, 0.5)) OR s.ra IS NULL OR s.dec IS NULL",
                query.Where(s => !(SkyQuery.Point(s.Ra, s.Dec).DistanceTo(Center) > Radius)));
        }
    }

    [Fact]
    public void Radii_that_no_circle_has()
    {
        AdqlAssert.Where(
            "1 = CONTAINS(s.pos, CIRCLE('ICRS', 10.0, 20.0, 180.0))",
            Unknown.Where(s => s.Position.DistanceTo(Center) < Angle.Degrees(200)));
        AdqlAssert.Where("1 = 0", Unknown.Where(s => s.Position.DistanceTo(Center) < Angle.Zero));
        AdqlAssert.Where("s.pos IS NOT NULL", Unknown.Where(s => s.Position.DistanceTo(Center) > Angle.Degrees(-1)));
        AdqlAssert.Where("s.pos IS NOT NULL", Unknown.Where(s => s.Position.DistanceTo(Center) >= Angle.Zero));
        AdqlAssert.Where(
            "0 = CONTAINS(s.pos, CIRCLE('ICRS', 10.0, 20.0, 0.0))", Unknown.Where(s => s.Position.DistanceTo(Center) > Angle.Zero));
        AdqlAssert.Where("s.pos IS NULL", Unknown.Where(s => !(s.Position.DistanceTo(Center) > Angle.Degrees(-1))));
    }

    [Fact]
    public void Sorted_by_and_selected()
    {
        AdqlAssert.Is(
            "SELECT s.id, DISTANCE(POINT(s.lon, s.lat), POINT(10.0, 20.0)) AS Away\nFROM demo.source AS s\nORDER BY Away",
            Declared.OrderBy(s => SkyQuery.Point(s.Lon, s.Lat).DistanceTo(Center)).Select(
                s => new { s.Id, Away = SkyQuery.Point(s.Lon, s.Lat).DistanceTo(Center) }), AdqlVersion.V2_1);
        AdqlAssert.Is(
            "SELECT s.id, s.lon, s.lat\nFROM demo.source AS s",
            Absent.Select(s => new { s.Id, Away = SkyQuery.Point(s.Lon, s.Lat).DistanceTo(Center) }));
        var e = Assert.Throws<TapQueryNotSupportedException>(
            () => Absent.OrderBy(s => SkyQuery.Point(s.Lon, s.Lat).DistanceTo(Center)).ToAdql());
        Assert.StartsWith(
            "DISTANCE is not supported in a query to demo because the service's capabilities do not have it (ivo://ivoa.net/std/TAPRegExt#features-adqlgeo, form DISTANCE); compare the distance with an angle",
            e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Areas_and_centroids_in_the_final_Select_are_computed_on_the_client() => AdqlAssert.Is(
        "SELECT s.outline\nFROM demo.source AS s", Declared.Select(s => new { Size = s.Outline!.Area(), Middle = s.Outline!.Centroid() }));

    [Fact]
    public async Task A_distance_is_read_as_an_angle()
    {
        using var archive = DialectArchive.At(
            Archives.Nowhere, new TapCapabilities { AdqlVersions = ["2.1"], Features = DialectArchive.AllGeometry },
            ConventionTests.Answer("<FIELD name='Away' datatype='double'/>", "<TD>0.25</TD>", "<TD/>"));
        var rows = await archive.Sources.Select(s => new { Away = s.Position.DistanceTo(Center) }).ToListAsync();
        Assert.Equal([Angle.Degrees(0.25), null], rows.Select(row => row.Away));
    }

    [Fact]
    public void Cross_matches()
    {
        const string pairs = "SELECT a.id, b.id AS id_2\nFROM demo.source AS a\nJOIN demo.source AS b ON ";
        AdqlAssert.Is(
            pairs + "1 = CONTAINS(POINT('ICRS', a.ra, a.dec), CIRCLE('ICRS', b.ra, b.dec, 0.5))",
            Unknown.Join(
                Unknown, (a, b) => SkyQuery.Point(a.Ra, a.Dec).IsWithin(SkyQuery.Circle(b.Ra, b.Dec, Radius)),
                (a, b) => new { a.Id, Other = b.Id }));
        AdqlAssert.Is(
            pairs + "1 = CONTAINS(POINT('ICRS', a.ra, a.dec), CIRCLE('ICRS', b.ra, b.dec, 0.5))",
            Unknown.CrossMatch(
                Unknown, a => SkyQuery.Point(a.Ra, a.Dec), b => SkyQuery.Point(b.Ra, b.Dec), Radius, (a, b) => new { a.Id, Other = b.Id }));
        AdqlAssert.Is(
            pairs + "DISTANCE(POINT(a.lon, a.lat), b.pos) <= 0.5",
            Declared.CrossMatch(Declared, a => new SkyPoint(a.Lon, a.Lat), b => b.Position, Radius, (a, b) => new { a.Id, Other = b.Id }),
            AdqlVersion.V2_1);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Declared.CrossMatch(Declared, a => a.Position, b => b.Position, Angle.Degrees(-1), (a, b) => a.Id));
    }
}
