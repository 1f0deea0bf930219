using TypedTap.Linq;
using TypedTap.Sky;
using TypedTap.Tests.Linq.Cadc.Caom2;

namespace TypedTap.Tests.Linq;

/// <summary>What each operator becomes.</summary>
public sealed class OperatorTests
{
    private static CadcArchive Cadc => Archives.Cadc;

    private static EsoArchive Eso => Archives.Eso;

    [Fact]
    public void A_joined_side_begins_with_the_table_that_is_paired()
    {
        var artifacts = from a in Cadc.Caom2.Artifact join p in Cadc.Caom2.Plane on a.PlaneID equals p.PlaneID select new { p.ObsID,
            a.Uri };
        AdqlAssert.Is(
            """
            SELECT o.observationID, a.uri
            FROM caom2.Observation AS o
            JOIN caom2.Plane AS p ON o.obsID = p.obsID
            JOIN caom2.Artifact AS a ON a.planeID = p.planeID
            """,
            from o in Cadc.Caom2.Observation join x in artifacts on o.ObsID equals x.ObsID select new { o.ObservationID, x.Uri });
    }

    [Fact]
    public void The_readmes_example()
    {
        var query =
            from o in Cadc.Caom2.Observation
            join p in Cadc.Caom2.Plane on o.ObsID equals p.ObsID
            where o.Collection == "CFHT"
               && p.PositionBounds.Intersects(SkyCircle.FromDegrees(26.28, 23.30, Angle.Arcminutes(1)))
            orderby p.TimeBoundsLower descending
            select new { o.ObservationID, o.TargetName, p.PublisherID };
        AdqlAssert.Is(
            """
            SELECT TOP 100 o.observationID, o.target_name, p.publisherID, p.time_bounds_lower
            FROM caom2.Observation AS o
            JOIN caom2.Plane AS p ON o.obsID = p.obsID
            WHERE o.collection = 'CFHT' AND 1 = INTERSECTS(CIRCLE('ICRS', 26.28, 23.3, 0.016666666666666666), p.position_bounds)
            ORDER BY time_bounds_lower DESC
            """,
            query.Take(100));
    }

    [Fact]
    public void Query_syntax_and_method_syntax_say_the_same()
    {
        var comprehension = from r in Eso.Dbo.Raw where r.DpCat
            == "SCIENCE" orderby r.MjdObs, r.DpId descending select new { r.DpId, r.Object };
        var methods = Eso.Dbo.Raw.Where(r => r.DpCat == "SCIENCE")
            .OrderBy(r => r.MjdObs)
            .ThenByDescending(r => r.DpId)
            .Select(r => new { r.DpId, r.Object });
        Assert.Equal(comprehension.ToAdql(), methods.ToAdql());
        AdqlAssert.Is(
            """
            SELECT r.dp_id, r.object, r.mjd_obs
            FROM dbo.raw AS r
            WHERE r.dp_cat = 'SCIENCE'
            ORDER BY mjd_obs, dp_id DESC
            """,
            methods);
    }

    [Fact]
    public void A_whole_row_asks_for_every_column_by_name()
    {
        var adql = Eso.Dbo.Raw.ToAdql();
        Assert.StartsWith("SELECT t.access_estsize, t.access_url, ", adql, StringComparison.Ordinal);
        Assert.Equal(EsoTapObs.Dbo.RawTable.Instance.Columns.Count, adql.Split('\n')[0].Split(',').Length);
    }

    [Fact]
    public void Only_the_columns_that_a_projection_touches_are_asked_for()
    {
        AdqlAssert.Is(
            "SELECT r.ra_pnt, r.dec_pnt\nFROM dbo.raw AS r", Eso.Dbo.Raw.Select(r => Math.Round(r.RaPnt!.Value) + Math.Abs(r.DecPnt ?? 0)));
        AdqlAssert.Is("SELECT r.object\nFROM dbo.raw AS r", Eso.Dbo.Raw.Select(r => new Pair(r.Object, r.Object)));
        AdqlAssert.Is(
            "SELECT r.object, r.dp_id\nFROM dbo.raw AS r", Eso.Dbo.Raw.Select(r => new { A = r.Object, r.DpId, B = r.Object!.Length }));
        AdqlAssert.Is("SELECT r.access_estsize\nFROM dbo.raw AS r", Eso.Dbo.Raw.Select(r => 1));
    }

    [Fact]
    public void Projections_can_be_built_upon()
    {
        AdqlAssert.Is(
            "SELECT r.object\nFROM dbo.raw AS r\nWHERE r.exposure > 60.0 AND r.instrument = 'UVES'",
            Eso.Dbo.Raw.Select(r => new { Name = r.Object, Inner = new { r.Exposure, r.Instrument } })
                .Where(x => x.Inner.Exposure > 60)
                .Select(x => new { x.Name, x.Inner })
                .Where(x => x.Inner.Instrument == "UVES")
                .Select(x => x.Name));
        AdqlAssert.Is(
            "SELECT r.dp_id\nFROM dbo.raw AS r\nWHERE r.ra_pnt < 5.0",
            Eso.Dbo.Raw.Select(r => new Named { Id = r.DpId, Ra = r.RaPnt }).Where(x => x.Ra < 5).Select(x => x.Id));
    }

    [Fact]
    public void Three_tables_join_and_columns_of_one_name_get_aliases()
    {
        var query =
            from o in Cadc.Caom2.Observation
            join p in Cadc.Caom2.Plane on o.ObsID equals p.ObsID
            join a in Cadc.Caom2.Artifact.Where(x => x.ProductType == "science") on p.PlaneID equals a.PlaneID
            where o.Collection == "CFHT"
            select new { Observed = o.LastModified, Planed = p.LastModified, Stored = a.LastModified };
        AdqlAssert.Is(
            """
            SELECT o.lastModified, p.lastModified AS lastModified_2, a.lastModified AS lastModified_3
            FROM caom2.Observation AS o
            JOIN caom2.Plane AS p ON o.obsID = p.obsID
            JOIN caom2.Artifact AS a ON p.planeID = a.planeID
            WHERE a.productType = 'science' AND o.collection = 'CFHT'
            """,
            query);
    }

    [Fact]
    public void A_table_joins_itself_on_several_keys()
    {
        var query = Cadc.Caom2.Plane.Join(
            Cadc.Caom2.Plane, a => new { a.ObsID, Level = a.CalibrationLevel }, b => new { b.ObsID, Level = b.CalibrationLevel },
            (a, b) => new { A = a.PlaneID, B = b.PlaneID });
        AdqlAssert.Is(
            """
            SELECT a.planeID, b.planeID AS planeID_2
            FROM caom2.Plane AS a
            JOIN caom2.Plane AS b ON a.obsID = b.obsID AND a.calibrationLevel = b.calibrationLevel
            """,
            query);
    }

#pragma warning disable MA0030 // two sorts are what is tested
    [Fact]
    public void Later_sorts_come_first_and_earlier_ones_break_ties() => AdqlAssert.Is(
        "SELECT r.dp_id, r.dec_pnt, r.ra_pnt\nFROM dbo.raw AS r\nORDER BY dec_pnt DESC, ra_pnt",
        Eso.Dbo.Raw.OrderBy(r => r.RaPnt).OrderByDescending(r => r.DecPnt).Select(r => r.DpId));

    [Fact]
    public void ThenBy_belongs_to_the_last_OrderBy_and_no_key_comes_twice()
    {
        AdqlAssert.Is(
            "SELECT r.dp_id, r.dec_pnt, r.exposure, r.ra_pnt\nFROM dbo.raw AS r\nORDER BY dec_pnt, exposure DESC, ra_pnt",
            Eso.Dbo.Raw.OrderBy(r => r.RaPnt).OrderBy(r => r.DecPnt).ThenByDescending(r => r.Exposure).Select(r => r.DpId));
        AdqlAssert.Is(
            "SELECT r.dp_id, r.dec_pnt\nFROM dbo.raw AS r\nORDER BY dec_pnt DESC",
            Eso.Dbo.Raw.OrderBy(r => r.DecPnt).OrderByDescending(r => r.DecPnt).ThenBy(r => r.DecPnt).Select(r => r.DpId));
    }

    [Fact]
    public void A_name_that_the_database_needs_is_no_alias() =>
        AdqlAssert.Is("SELECT t.dp_id\nFROM dbo.raw AS t", Eso.Dbo.Raw.Select(window => window.DpId));

    [Fact]
    public void A_computed_sort_key_is_sorted_by_its_alias() => AdqlAssert.Is(
        "SELECT r.dp_id, r.lambda_max - r.lambda_min AS c1\nFROM dbo.raw AS r\nORDER BY c1",
        Eso.Dbo.Raw.OrderBy(r => r.LambdaMax - r.LambdaMin).Select(r => r.DpId));

    [Fact]
    public void Take_keeps_the_smaller_number()
    {
        AdqlAssert.Is("SELECT TOP 3 r.dp_id\nFROM dbo.raw AS r", Eso.Dbo.Raw.Take(5).Select(r => r.DpId).Take(3).Take(4));
        AdqlAssert.Is("SELECT TOP 0 r.dp_id\nFROM dbo.raw AS r", Eso.Dbo.Raw.Select(r => r.DpId).Take(-1));
    }

    [Fact]
    public void Distinct_compares_what_was_selected_before_it()
    {
        AdqlAssert.Is(
            "SELECT DISTINCT r.instrument, r.dp_cat\nFROM dbo.raw AS r\nWHERE r.dp_cat = 'CALIB'\nORDER BY instrument",
            Eso.Dbo.Raw.Select(r => new { r.Instrument, r.DpCat })
                .Distinct()
                .Where(x => x.DpCat == "CALIB")
                .OrderBy(x => x.Instrument)
                .Select(x => x.Instrument));
        AdqlAssert.Is("SELECT DISTINCT r.instrument\nFROM dbo.raw AS r", Eso.Dbo.Raw.Select(r => r.Instrument).Distinct().Distinct());
    }

    [Fact]
    public void A_query_is_not_changed_by_what_is_built_on_it()
    {
        var all = Eso.Dbo.Raw.Select(r => r.DpId);
        var before = all.ToAdql();
        _ = all.Take(5).WithMaxRec(3).AllowTruncation();
        Assert.Equal(before, all.ToAdql());
    }

    private sealed record Pair(string? First, string? Second);

    private sealed record Named
    {
        public string? Id { get; init; }

        public double? Ra { get; init; }
    }
}
