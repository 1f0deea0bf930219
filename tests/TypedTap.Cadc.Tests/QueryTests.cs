using TypedTap.Linq;
using TypedTap.Sky;

namespace TypedTap.Cadc.Tests;

/// <summary>The simple queries, as ADQL and as rows.</summary>
public sealed class QueryTests(ArchiveFixture archive) : IClassFixture<ArchiveFixture>
{
    [Fact]
    public void A_region_is_the_query_of_the_page_with_only_the_columns_that_are_used()
    {
        using var cadc = new CadcArchive();
        var adql = cadc.QueryRegion("08h45m07.5s +54d18m00s", collection: "CFHT")
            .Select(x => new { x.Observation.TargetName, x.Plane.PublisherID })
            .ToAdql();
        Assert.Equal(
            "SELECT o.target_name, p.publisherID FROM caom2.Observation AS o JOIN caom2.Plane AS p ON o.obsID = p.obsID WHERE 1 = INTERSECTS(CIRCLE('ICRS', 131.28125, 54.3, 0.016666666666666666), p.position_bounds) "
            + "AND (p.quality_flag != 'junk' OR p.quality_flag IS NULL) AND o.collection = 'CFHT'",
            adql.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task A_region_gives_whole_rows_of_both_tables()
    {
        using var cadc = archive.Connect();
        var rows = await cadc.QueryRegion("08h45m07.5s +54d18m00s", collection: "CFHT").ToListAsync();
        Assert.Equal(8, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.Observation.ObsID, row.Plane.ObsID));
        Assert.Contains(rows, row => row.Observation.ObservationURI == "caom:CFHT/2366432" && row.Plane.ProductID == "2366432p");
    }

    [Fact]
    public async Task A_position_and_a_polygon_are_regions_too()
    {
        using var cadc = archive.Connect();
        Assert.Equal(10, await cadc.QueryRegion(new SkyPoint(131.28125, 54.3)).CountAsync());
        var polygon = SkyPolygon.FromDegrees(131, 54, 132, 54, 132, 55, 131, 55);
        Assert.Equal(2, await cadc.QueryRegion(polygon, "HST").CountAsync());
        Assert.Equal(0, await cadc.QueryRegion(new SkyPoint(131.28125, -54.3), Angle.Degrees(1)).CountAsync());
    }

    [Fact]
    public async Task A_query_is_gone_on_with_by_LINQ()
    {
        using var cadc = archive.Connect();
        var query = from x in cadc.QueryRegion("08h45m07.5s +54d18m00s")
                    where x.Plane.CalibrationLevel == 2 && x.Plane.TimeExposure > 100
                    orderby x.Plane.TimeExposure descending
                    select x.Plane.ProductID;
        Assert.Equal(["u2x10101tp", "2366188p", "2376828p", "2480747p"], await query.ToListAsync());
        IQueryable<CadcProduct> plain = cadc.Products;
        Assert.Equal(
            2, await TapQuery.From(plain.Where(x => x.Observation.TargetName == "CR Psc" && x.Plane.TimeExposure > 149)).CountAsync());
    }

    [Fact]
    public async Task A_name_is_matched_in_any_case_and_to_the_letter()
    {
        using var cadc = archive.Connect();
        Assert.Equal(24, await cadc.QueryName("m31").CountAsync());
        var rows = await cadc.QueryName("nR3491_1").ToListAsync();
        Assert.Equal(["2376828o", "2376828p"], rows.Select(row => row.Plane.ProductID).Order());
        Assert.Empty(await cadc.QueryName("Nr3491%1").ToListAsync());
        Assert.Throws<ArgumentException>(() => cadc.QueryName(" "));
    }

    [Fact]
    public async Task Collections_have_their_bands_once_with_those_that_were_cut_off_completed()
    {
        using var cadc = archive.Connect();
        var collections = await cadc.GetCollectionsAsync();
        var dao = Assert.Single(
            collections, collection => collection.Name == "DAO" && collection.PublishedBands.Contains("Infrared|Optical|UV|EUV|X-ray|Ga"));
        Assert.Contains("Gamma-ray", dao.Bands);
        Assert.DoesNotContain("Ga", dao.Bands);
        Assert.Equal("The DAO collection at the CADC", dao.Description);
        Assert.Equal(
            collections.Select(collection => collection.Name).Order(StringComparer.Ordinal),
            collections.Select(collection => collection.Name));
    }

    [Fact]
    public async Task The_resolver_knows_some_names()
    {
        using var cadc = archive.Connect();
        var target = await cadc.ResolveAsync("m31", CadcResolverService.Simbad);
        Assert.Equal(new CadcTarget("m31", new SkyPoint(10.684708, 41.26875), "Simbad(simbad.u-strasbg.fr)", "G"), target);
        Assert.Null(await cadc.ResolveAsync("no & such = name"));
    }

    [Fact]
    public async Task An_answer_of_the_resolver_that_is_too_long_is_refused_and_not_cut()
    {
        await using var many = new ManyPlanes(1);
        many.Cadc.AddTarget("M31", new SkyPoint(10.684708, 41.26875), new string('G', 64 * 1024));
        var e = await Assert.ThrowsAsync<TapResponseException>(() => many.Archive.ResolveAsync("M31"));
        Assert.Contains("more than 64 KiB", e.Message, StringComparison.Ordinal);
    }
}
