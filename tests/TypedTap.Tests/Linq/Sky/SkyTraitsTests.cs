using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Querying.Dialects;
using TypedTap.Sky;
using TypedTap.Tap;
using TypedTap.Testing;
using TypedTap.Tests.Linq.Dialects;

namespace TypedTap.Tests.Linq.Sky;

/// <summary>Conditions on the sky at services that take them in some places or forms alone.</summary>
public sealed class SkyTraitsTests
{
    private static readonly SkyCircle Circle = SkyCircle.FromDegrees(10, 20, Angle.Degrees(0.5));
    private static readonly SkyPolygon Triangle = SkyPolygon.FromDegrees(359, 0, 359, 2, 1, 0);

    [Fact]
    public void IRSA_takes_geometry_as_one_of_the_conditions_that_must_all_hold()
    {
        using var irsa = DialectArchive.Of(TapServiceTraits.Irsa.Adql);
        AdqlAssert.Where(
            "s.id > 5 AND 1 = CONTAINS(POINT('ICRS', s.lon, s.lat), CIRCLE('ICRS', 10.0, 20.0, 0.5))",
            irsa.Sources.Where(s => s.Id > 5 && SkyQuery.Point(s.Lon, s.Lat).IsWithin(Circle)));
        AdqlAssert.Where("AREA(s.s_region) > 1.0 AND s.id > 5", irsa.Sources.Where(s => s.Region.Area() > 1 && s.Id > 5));
        AdqlAssert.Where(
            "0 = CONTAINS(POINT('ICRS', s.lon, s.lat), CIRCLE('ICRS', 10.0, 20.0, 0.5))",
            irsa.Sources.Where(s => !SkyQuery.Point(s.Lon, s.Lat).IsWithin(Circle)));
        var e = Assert.Throws<TapQueryNotSupportedException>(
            () => irsa.Sources.Where(s => s.Id > 5 || SkyQuery.Point(s.Lon, s.Lat).IsWithin(Circle)).ToAdql());
        Assert.Equal(
            "A condition on the sky under || or !, or of columns that may be null with ! is not supported in a query to demo because it takes geometry only as one of the conditions that must all hold; "
            + "let it stand by itself in Where, and run one query for each alternative, or test the rest after reading the rows.",
            e.Message);
        Assert.Throws<TapQueryNotSupportedException>(() => irsa.Sources.Where(s => !SkyQuery.Point(s.Ra, s.Dec).IsWithin(Circle)).ToAdql());
        Assert.Throws<TapQueryNotSupportedException>(
            () => irsa.Sources.GroupBy(s => s.Name).Where(g => g.Max(s => s.Region.Area()) > 1).Select(g => g.Key).ToAdql());
    }

    [Fact]
    public void IRSAs_cross_matches_have_their_condition_in_WHERE()
    {
        using var irsa = DialectArchive.Of(TapServiceTraits.Irsa.Adql);
        AdqlAssert.Is(
            "SELECT a.id, b.id AS id_2\nFROM demo.source AS a, demo.source AS b\nWHERE b.id > 5 AND 1 = CONTAINS(POINT('ICRS', a.ra, a.dec), CIRCLE('ICRS', b.ra, b.dec, 0.1))",
            irsa.Sources.CrossMatch(
                irsa.Sources.Where(b => b.Id > 5), a => SkyQuery.Point(a.Ra, a.Dec), b => SkyQuery.Point(b.Ra, b.Dec), Angle.Degrees(0.1),
                (a, b) => new { a.Id, Other = b.Id }));
    }

    [Fact]
    public void ESOs_catalogues_take_cones_alone()
    {
        using var eso = DialectArchive.Of(TapServiceTraits.EsoCatalogues.Adql);
        AdqlAssert.Where(
            "1 = CONTAINS(POINT('ICRS', s.lon, s.lat), CIRCLE('ICRS', 10.0, 20.0, 0.5))",
            eso.Sources.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(Circle)));
        AdqlAssert.Where(
            "1 = CONTAINS(POINT('ICRS', s.lon, s.lat), CIRCLE('ICRS', 10.0, 20.0, 0.5))",
            eso.Sources.Where(s => SkyQuery.Point(s.Lon, s.Lat).DistanceTo(Circle.Center) < Circle.Radius));
        foreach (var query in new[]
        {
            eso.Sources.Where(s => !SkyQuery.Point(s.Lon, s.Lat).IsWithin(Circle)),
            eso.Sources.Where(s => s.Region.Intersects(Circle)),
            eso.Sources.Where(s => s.Position.IsWithin(Triangle)),
        })
        {
            Assert.Contains(
                "it takes nothing but CONTAINS(POINT, CIRCLE) = 1",
                Assert.Throws<TapQueryNotSupportedException>(() => query.ToAdql()).Message, StringComparison.Ordinal);
        }

        // Points in a polygon are among those in its bounds.
        Assert.Contains(
            "WHERE s.lat >= -", eso.Sources.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(Triangle)).ToAdql(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_without_geometry_gets_bounds()
    {
        using var noirlab = DialectArchive.Of(TapServiceTraits.NoirLab.Adql);
        var adql = noirlab.Sources.Where(s => s.Id > 5 && SkyQuery.Point(s.Ra, s.Dec).IsWithin(SkyCircle.FromDegrees(0, 0, 1)))
            .Select(s => s.Id)
            .ToAdql();
        Assert.StartsWith(
            "SELECT s.id, s.ra, s.dec\nFROM demo.source AS s\nWHERE s.id > 5 AND s.dec >= -1.000001 AND s.dec <= 1.000001 AND (s.ra >= 358.99999", adql, StringComparison.Ordinal);
        Assert.Matches(
            @"AND \(s\.ra >= 358\.99999\d+ AND s\.ra <= 361\.00000\d+ OR s\.ra >= -1\.00000\d+ AND s\.ra <= 1\.00000\d+\)$", adql);
        AdqlAssert.Where(
            "s.lat >= 88.499999", noirlab.Sources.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(SkyCircle.FromDegrees(10, 89.5, 1))));
        Assert.Contains(
            "s.lat >= 19.499999",
            noirlab.Sources.Where(s => SkyQuery.Point(s.Lon, s.Lat).DistanceTo(Circle.Center) < Circle.Radius).ToAdql(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_bounds_cannot_stand_for_is_refused()
    {
        using var noirlab = DialectArchive.Of(TapServiceTraits.NoirLab.Adql);
        var near = noirlab.Sources.Where(s => SkyQuery.Point(s.Ra, s.Dec).IsWithin(Circle));
        Refused(
            "a query with Take or Skip because the service lacks the geometry for it, so that bounds of the coordinates are sent and rows are dropped here, and those rows could take the place", () => near.Take(5).ToAdql());
        Refused("a query with Distinct", () => near.Select(s => s.Name).Distinct().ToAdql());
        Refused("a query with GroupBy", () => near.GroupBy(s => s.Name).Select(g => g.Count()).ToAdql());
        Refused("a subquery", () => noirlab.Sources.Where(s => near.Select(n => n.Id).Contains(s.Id)).ToAdql());
        Refused("a negation", () => noirlab.Sources.Where(s => !SkyQuery.Point(s.Lon, s.Lat).IsWithin(Circle)).ToAdql());
        Refused(
            "a condition of this form",
            () => noirlab.Sources.Where(s => s.Id > 5 || SkyQuery.Point(s.Lon, s.Lat).IsWithin(Circle)).ToAdql());
        Refused("a condition of this form", () => noirlab.Sources.Where(s => s.Region.Intersects(Circle)).ToAdql());
        Refused("it has no geometry", () => noirlab.Sources.OrderBy(s => s.Position.DistanceTo(Circle.Center)).ToAdql());

        static void Refused(string why, Func<string> query) =>
            Assert.Contains(why, Assert.Throws<TapQueryNotSupportedException>(query).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_behind_bounds_is_refused_and_the_first_row_is_not()
    {
        await using var service = await Service();
        using var noirlab = DialectArchive.At(service.Url, null, new TapClientOptions { Traits = TapServiceTraits.NoirLab });
        var inside = noirlab.Sources.Where(s => SkyQuery.Point(s.Ra, s.Dec).IsWithin(SkyCircle.FromDegrees(0, 60, 1)));
        await Assert.ThrowsAsync<TapQueryNotSupportedException>(() => inside.CountAsync());
        Assert.Equal(1, await inside.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync());
        Assert.True(await inside.AnyAsync());
        Assert.Equal(0, await inside.Where(s => s.Id > 2).Select(s => s.Id).FirstOrDefaultAsync());
    }

    [Fact]
    public async Task Rows_between_the_bounds_and_the_shape_are_dropped()
    {
        await using var service = await Service();
        using var noirlab = DialectArchive.At(service.Url, null, new TapClientOptions { Traits = TapServiceTraits.NoirLab });
        // In the corner of the bounds, 1.2 degrees away, is row 3.
        Assert.Equal(
            [1, 2], await noirlab.Sources.Where(s => SkyQuery.Point(s.Ra, s.Dec).IsWithin(SkyCircle.FromDegrees(0, 60, 1)))
                .OrderBy(s => s.Id)
                .Select(s => s.Id)
                .ToListAsync());
        Assert.Equal(4, await noirlab.Sources.CountAsync());
    }

    [Fact]
    public void A_polygon_that_the_service_lacks_is_tested_on_the_client()
    {
        using var archive = DialectArchive.Of(
            new TapCapabilities { Features = ["adqlgeo:POINT", "adqlgeo:CIRCLE", "adqlgeo:CONTAINS", "adqlgeo:INTERSECTS"] });
        Assert.StartsWith(
            "SELECT s.id, s.lon, s.lat\nFROM demo.source AS s\nWHERE s.lat >= -1",
            archive.Sources.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(Triangle)).Select(s => s.Id).ToAdql(),
            StringComparison.Ordinal);
        var e = Assert.Throws<TapQueryNotSupportedException>(() => archive.Sources.Where(s => s.Region.Intersects(Triangle)).ToAdql());
        Assert.StartsWith(
            "POLYGON is not supported in a query to demo because the service's capabilities do not have it (ivo://ivoa.net/std/TAPRegExt#features-adqlgeo, form POLYGON); use a circle around the shape", e.Message, StringComparison.Ordinal);
    }

    private static async Task<EmbeddedTapService> Service()
    {
        var database = new EmbeddedDatabase();
        using var csv = new MemoryStream("id,ra,dec\n1,359.5,60.0\n2,-0.5,60.5\n3,1.9,60.8\n4,,60.0\n"u8.ToArray());
        await database.AddCsvAsync("demo.source", csv);
        return await EmbeddedTapService.StartAsync(database);
    }
}
