using TypedTap.Linq;
using TypedTap.Tests.Linq.Cadc.Caom2;

namespace TypedTap.Tests.Linq;

/// <summary>Outer joins, products and joins on conditions.</summary>
public sealed class OuterJoinTests
{
    private static TapQuery<Observation> Observations => Archives.Cadc.Caom2.Observation;

    private static TapQuery<Plane> Planes => Archives.Cadc.Caom2.Plane;

    [Fact]
    public void DefaultIfEmpty_keeps_rows_without_a_partner()
    {
        var query =
            from o in Observations
            join p in Planes on o.ObsID equals p.ObsID into planes
            from p in planes.DefaultIfEmpty()
            select new { o.ObservationID, p.PublisherID, Start = p == null ? null : p.TimeBoundsLower };
        const string Expected =
            """
            SELECT o.observationID, p.publisherID, p.obsID, p.time_bounds_lower
            FROM caom2.Observation AS o
            LEFT OUTER JOIN caom2.Plane AS p ON o.obsID = p.obsID
            """;
        AdqlAssert.Is(Expected, query);
        AdqlAssert.Is(
            Expected, Observations.LeftJoin(
                Planes, o => o.ObsID, p => p.ObsID,
                (o, p) => new { o.ObservationID, p!.PublisherID, Start = p == null ? null : p.TimeBoundsLower }));
    }

    [Fact]
    public void Conditions_on_the_inner_side_decide_who_is_a_partner()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID, p.publisherID
            FROM caom2.Observation AS o
            LEFT OUTER JOIN caom2.Plane AS p ON o.obsID = p.obsID AND p.calibrationLevel > 1
            WHERE p.obsID IS NULL OR p.productID != 'x' OR p.productID IS NULL
            """,
            Observations.LeftJoin(
                Planes.Where(p => p.CalibrationLevel > 1), o => o.ObsID, p => p.ObsID, (o, p) => new { o.ObservationID, p })
                .Where(x => x.p == null || x.p.ProductID != "x").Select(x => new { x.ObservationID, x.p!.PublisherID }));
    }

    [Fact]
    public void A_right_join_is_a_left_join_the_other_way_round()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID, p.publisherID
            FROM caom2.Plane AS p
            LEFT OUTER JOIN caom2.Observation AS o ON o.obsID = p.obsID AND o.collection = 'CFHT'
            """,
            Observations.Where(o => o.Collection == "CFHT").RightJoin(
                Planes, o => o.ObsID, p => p.ObsID, (o, p) => new { o!.ObservationID, p.PublisherID }));
    }

    [Fact]
    public void Two_froms_are_a_product_or_a_join_on_the_conditions_between_them()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID, p.publisherID
            FROM caom2.Observation AS o, caom2.Plane AS p
            WHERE p.obsID = o.obsID
            """,
            from o in Observations from p in Planes where p.ObsID == o.ObsID select new { o.ObservationID, p.PublisherID });
        AdqlAssert.Is(
            """
            SELECT o.observationID, p.publisherID
            FROM caom2.Observation AS o
            JOIN caom2.Plane AS p ON p.obsID = o.obsID
            WHERE p.calibrationLevel > 1
            """,
            from o in Observations from p in Planes.Where(p => p.ObsID == o.ObsID && p.CalibrationLevel > 1) select new { o.ObservationID,
                p.PublisherID });
    }

    [Fact]
    public void A_product_among_joins_is_a_join_on_what_always_holds()
    {
        AdqlAssert.Is(
            """
            SELECT a.observationID, b.publisherID, c.planeID
            FROM caom2.Observation AS a
            JOIN caom2.Plane AS b ON 1 = 1
            JOIN caom2.Plane AS c ON c.obsID = b.obsID
            """,
            from a in Observations from b in Planes from c in Planes.Where(c => c.ObsID == b.ObsID) select new { a.ObservationID,
                b.PublisherID, c.PlaneID });
    }

    [Fact]
    public void Tables_are_joined_on_any_condition()
    {
        AdqlAssert.Is(
            """
            SELECT a.planeID, b.planeID AS planeID_2
            FROM caom2.Plane AS a
            JOIN caom2.Plane AS b ON a.obsID = b.obsID AND a.time_bounds_lower < b.time_bounds_lower
            """,
            Planes.Join(
                Planes, (a, b) => a.ObsID == b.ObsID && a.TimeBoundsLower < b.TimeBoundsLower, (a, b) => new { a.PlaneID, B = b.PlaneID }));
    }

    [Fact]
    public void A_joined_query_can_be_the_inner_side()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID, a.planeID, b.planeID AS planeID_2
            FROM caom2.Observation AS o
            JOIN caom2.Plane AS a ON o.obsID = a.obsID
            JOIN caom2.Plane AS b ON a.planeID = b.planeID
            WHERE b.calibrationLevel > 1
            """,
            Observations.Join(
                Planes.Join(Planes.Where(b => b.CalibrationLevel > 1), a => a.PlaneID, b => b.PlaneID, (a, b) => new { a, b }),
                o => o.ObsID, x => x.a.ObsID, (o, x) => new { o.ObservationID, A = x.a.PlaneID, B = x.b.PlaneID }));
    }
}
