using TypedTap.Linq;
using TypedTap.Tests.Linq.Cadc.Caom2;

namespace TypedTap.Tests.Linq;

/// <summary>Queries inside of queries: EXISTS, IN, values that become joins, and subqueries in FROM.</summary>
public sealed class SubqueryTests
{
    private static TapQuery<Observation> Observations => Archives.Cadc.Caom2.Observation;

    private static TapQuery<Plane> Planes => Archives.Cadc.Caom2.Plane;

    [Fact]
    public void Any_is_EXISTS()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID
            FROM caom2.Observation AS o
            WHERE EXISTS (SELECT p.publisherID
            FROM caom2.Plane AS p
            WHERE p.obsID = o.obsID AND p.calibrationLevel > 1)
            """,
            Observations.Where(o => Planes.Any(p => p.ObsID == o.ObsID && p.CalibrationLevel > 1)).Select(o => o.ObservationID));
        AdqlAssert.Where(
            "NOT EXISTS (SELECT p.publisherID",
            Observations.Where(o => !Planes.Where(p => p.CalibrationLevel > 1).Any(p => p.ObsID == o.ObsID)).Select(o => o.ObservationID));
        AdqlAssert.Where(
            "EXISTS (SELECT p.publisherID",
            from o in Observations join p in Planes on o.ObsID equals p.ObsID into planes where planes.Any(
                p => p.CalibrationLevel > 1) select o.ObservationID);
    }

    [Fact]
    public void All_is_that_there_is_no_other()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID
            FROM caom2.Observation AS o
            WHERE NOT EXISTS (SELECT p.publisherID
            FROM caom2.Plane AS p
            WHERE p.obsID = o.obsID AND (p.calibrationLevel <= 1 OR p.calibrationLevel IS NULL))
            """,
            Observations.Where(o => Planes.Where(p => p.ObsID == o.ObsID).All(p => p.CalibrationLevel > 1)).Select(o => o.ObservationID));
    }

    [Fact]
    public void Contains_is_IN_with_the_nulls_of_CSharp()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID
            FROM caom2.Observation AS o
            WHERE o.observationID NOT IN (SELECT p.productID
            FROM caom2.Plane AS p
            WHERE p.calibrationLevel > 1 AND p.productID IS NOT NULL) OR o.observationID IS NULL AND NOT EXISTS (SELECT p.productID
            FROM caom2.Plane AS p
            WHERE p.calibrationLevel > 1 AND p.productID IS NULL)
            """,
            Observations.Where(
                o => !Planes.Where(p => p.CalibrationLevel > 1).Select(p => p.ProductID).Contains(o.ObservationID))
                    .Select(o => o.ObservationID));
    }

    [Fact]
    public void A_value_of_another_query_becomes_a_join_with_groups()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID, t.count_value AS N, t2.max_value
            FROM caom2.Observation AS o
            LEFT OUTER JOIN (SELECT p.obsID, COUNT(*) AS count_value
            FROM caom2.Plane AS p
            WHERE p.calibrationLevel > 1
            GROUP BY p.obsID) AS t ON o.obsID = t.obsID
            LEFT OUTER JOIN (SELECT p2.obsID, MAX(p2.time_bounds_upper) AS max_value
            FROM caom2.Plane AS p2
            GROUP BY p2.obsID) AS t2 ON o.obsID = t2.obsID
            """,
            Observations.Select(o => new
            {
                o.ObservationID,
                N = Planes.Count(p => p.ObsID == o.ObsID && p.CalibrationLevel > 1),
                Newest = Planes.Where(p => p.ObsID == o.ObsID).Max(p => p.TimeBoundsUpper),
            }));
        AdqlAssert.Is(
            """
            SELECT p.planeID
            FROM caom2.Plane AS p, (SELECT MAX(t2.time_bounds_upper) AS max_value
            FROM caom2.Plane AS t2) AS t
            WHERE p.time_bounds_upper >= t.max_value
            """,
            Planes.Where(p => p.TimeBoundsUpper >= Planes.Max(q => q.TimeBoundsUpper)).Select(p => p.PlaneID));
        AdqlAssert.Is(
            """
            SELECT o.observationID, t.any_value AS HasPlanes
            FROM caom2.Observation AS o
            LEFT OUTER JOIN (SELECT p.obsID, COUNT(*) AS any_value
            FROM caom2.Plane AS p
            GROUP BY p.obsID) AS t ON o.obsID = t.obsID
            """,
            Observations.Select(o => new { o.ObservationID, HasPlanes = Planes.Any(p => p.ObsID == o.ObsID) }));
        AdqlAssert.Where(
            "t.count_value = 0 OR t.count_value IS NULL",
            Observations.Where(o => Planes.Count(p => p.ObsID == o.ObsID) == 0).Select(o => o.ObservationID));
    }

    [Fact]
    public void Operators_after_Take_go_on_in_the_same_order_with_a_subquery_of_what_they_use()
    {
        AdqlAssert.Is(
            """
            SELECT p.planeID, p.time_bounds_lower
            FROM (SELECT TOP 10 p2.planeID, p2.calibrationLevel, p2.time_bounds_lower
            FROM caom2.Plane AS p2
            ORDER BY time_bounds_lower) AS p
            WHERE p.calibrationLevel > 1
            ORDER BY time_bounds_lower
            """,
            Planes.OrderBy(p => p.TimeBoundsLower).Take(10).Where(p => p.CalibrationLevel > 1).Select(p => p.PlaneID));
    }

    [Fact]
    public void A_named_query_is_written_once()
    {
        var science = Planes.Where(p => p.CalibrationLevel > 1).Select(p => new { p.ObsID, p.PlaneID }).AsCte("science");
        AdqlAssert.Is21(
            """
            -- who does what
            -- and why
            WITH science AS (SELECT p.obsID, p.planeID
            FROM caom2.Plane AS p
            WHERE p.calibrationLevel > 1)
            SELECT t.planeID, t2.planeID AS planeID_2
            FROM science AS t
            JOIN science AS t2 ON t.obsID = t2.obsID
            """,
            science.Join(science, a => a.ObsID, b => b.ObsID, (a, b) => new { a.PlaneID, B = b.PlaneID }).Tag("who does what\nand why"));
    }

    [Fact]
    public void A_join_takes_the_first_rows_of_its_inner_side_and_keeps_no_order_of_them()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID, p.planeID
            FROM caom2.Observation AS o
            JOIN (SELECT TOP 3 p2.obsID, p2.planeID, p2.time_bounds_lower
            FROM caom2.Plane AS p2
            ORDER BY time_bounds_lower) AS p ON o.obsID = p.obsID
            """,
            Observations.Join(
                Planes.OrderBy(p => p.TimeBoundsLower).Take(3), o => o.ObsID, p => p.ObsID, (o, p) => new { o.ObservationID, p.PlaneID }));
    }
}
