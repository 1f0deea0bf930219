using TypedTap.Linq;
using TypedTap.Tests.Linq.Cadc.Caom2;

namespace TypedTap.Tests.Linq;

/// <summary>Ways along keys, which the generator makes of the snapshot's keys and the overrides.</summary>
public sealed class NavigationTests
{
    private static CadcArchive Cadc => Archives.Cadc;

    [Fact]
    public void Many_rows_one_by_one_are_a_join()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID, p.publisherID
            FROM caom2.Observation AS o
            JOIN caom2.Plane AS p ON o.obsID = p.obsID
            """,
            from o in Cadc.Caom2.Observation from p in o.Planes() select new { o.ObservationID, p.PublisherID });
        AdqlAssert.Is(
            """
            SELECT p.publisherID
            FROM caom2.Observation AS o
            JOIN caom2.Plane AS p ON o.obsID = p.obsID
            """,
            Cadc.Caom2.Observation.SelectMany(o => o.Planes()).Select(p => p.PublisherID));
        AdqlAssert.Is(
            """
            SELECT o.observationID, a.uri
            FROM caom2.Observation AS o
            JOIN caom2.Plane AS p ON o.obsID = p.obsID
            JOIN caom2.Artifact AS a ON p.planeID = a.planeID
            WHERE a.contentLength > 5
            """,
            from o in Cadc.Caom2.Observation from p in o.Planes() from a in p.Artifacts() where a.ContentLength
                > 5 select new { o.ObservationID, a.Uri });
    }

    [Fact]
    public void With_DefaultIfEmpty_rows_without_any_are_kept()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID, p.publisherID
            FROM caom2.Observation AS o
            LEFT OUTER JOIN caom2.Plane AS p ON o.obsID = p.obsID AND p.calibrationLevel = 2
            """,
            from o in Cadc.Caom2.Observation from p in o.Planes()
                .Where(p => p.CalibrationLevel == 2)
                .DefaultIfEmpty() select new { o.ObservationID, p.PublisherID });
    }

    [Fact]
    public void Conditions_on_many_rows_are_EXISTS()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID
            FROM caom2.Observation AS o
            WHERE EXISTS (SELECT t.publisherID
            FROM caom2.Plane AS t
            WHERE o.obsID = t.obsID)
            """,
            Cadc.Caom2.Observation.Where(o => o.Planes().Any()).Select(o => o.ObservationID));
        AdqlAssert.Is(
            """
            SELECT o.observationID
            FROM caom2.Observation AS o
            WHERE EXISTS (SELECT p.publisherID
            FROM caom2.Plane AS p
            WHERE o.obsID = p.obsID AND p.calibrationLevel > 1 AND EXISTS (SELECT a.uri
            FROM caom2.Artifact AS a
            WHERE p.planeID = a.planeID AND a.contentLength > 5))
            """,
            Cadc.Caom2.Observation.Where(
                o => o.Planes().Any(p => p.CalibrationLevel > 1 && p.Artifacts().Any(a => a.ContentLength > 5)))
                    .Select(o => o.ObservationID));
        AdqlAssert.Is(
            """
            SELECT o.observationID
            FROM caom2.Observation AS o
            WHERE NOT EXISTS (SELECT p.publisherID
            FROM caom2.Plane AS p
            WHERE o.obsID = p.obsID AND (p.calibrationLevel <= 1 OR p.calibrationLevel IS NULL))
            """,
            Cadc.Caom2.Observation.Where(o => o.Planes().All(p => p.CalibrationLevel > 1)).Select(o => o.ObservationID));
        AdqlAssert.Is(
            """
            SELECT o.observationID
            FROM caom2.Observation AS o
            WHERE NOT EXISTS (SELECT p.publisherID
            FROM caom2.Plane AS p
            WHERE o.obsID = p.obsID AND p.calibrationLevel > 1 AND p.dataProductType = 'image')
            """,
            Cadc.Caom2.Observation.Where(
                o => !o.Planes().Where(p => p.CalibrationLevel > 1).Any(p => p.DataProductType == "image")).Select(o => o.ObservationID));
        AdqlAssert.Is(
            """
            SELECT o.observationID
            FROM caom2.Observation AS o
            WHERE EXISTS (SELECT p.publisherID
            FROM caom2.Plane AS p
            JOIN caom2.Artifact AS a ON p.planeID = a.planeID
            WHERE o.obsID = p.obsID AND a.contentLength > 5)
            """,
            Cadc.Caom2.Observation.Where(
                o => o.Planes().SelectMany(p => p.Artifacts()).Any(a => a.ContentLength > 5)).Select(o => o.ObservationID));
    }

    [Fact]
    public void Aggregates_of_many_rows_are_joins_with_groups()
    {
        AdqlAssert.Is(
            """
            SELECT o.observationID, t.count_value AS N
            FROM caom2.Observation AS o
            LEFT OUTER JOIN (SELECT t2.obsID, COUNT(*) AS count_value
            FROM caom2.Plane AS t2
            GROUP BY t2.obsID) AS t ON o.obsID = t.obsID
            """,
            Cadc.Caom2.Observation.Select(o => new { o.ObservationID, N = o.Planes().Count() }));
        AdqlAssert.Is(
            """
            SELECT p.publisherID
            FROM caom2.Plane AS p
            LEFT OUTER JOIN (SELECT t2.planeID, SUM(t2.contentLength) AS sum_value
            FROM caom2.Artifact AS t2
            GROUP BY t2.planeID) AS t ON p.planeID = t.planeID
            WHERE t.sum_value > 1000
            """,
            Cadc.Caom2.Plane.Where(p => p.Artifacts().Sum(a => a.ContentLength) > 1000).Select(p => p.PublisherID));
        AdqlAssert.Is(
            """
            SELECT p.publisherID, t.max_value
            FROM caom2.Plane AS p
            LEFT OUTER JOIN (SELECT a.planeID, MAX(a.contentLength) AS max_value
            FROM caom2.Artifact AS a
            WHERE a.productType = 'science'
            GROUP BY a.planeID) AS t ON p.planeID = t.planeID
            ORDER BY max_value DESC
            """,
            Cadc.Caom2.Plane.OrderByDescending(
                p => p.Artifacts().Where(a => a.ProductType == "science").Select(a => a.ContentLength).Max()).Select(p => p.PublisherID));
    }

    [Fact]
    public void One_row_is_an_outer_join_however_often_it_is_used()
    {
        AdqlAssert.Is(
            """
            SELECT p.publisherID, observation.collection
            FROM caom2.Plane AS p
            LEFT OUTER JOIN caom2.Observation AS observation ON p.obsID = observation.obsID
            """,
            Cadc.Caom2.Plane.Select(p => new { p.PublisherID, p.Observation()!.Collection }));
        AdqlAssert.Is(
            """
            SELECT p.publisherID, observation.target_name
            FROM caom2.Plane AS p
            LEFT OUTER JOIN caom2.Observation AS observation ON p.obsID = observation.obsID
            WHERE observation.collection = 'CFHT'
            ORDER BY target_name
            """,
            Cadc.Caom2.Plane.Where(p => p.Observation()!.Collection == "CFHT")
                .OrderBy(p => p.Observation()!.TargetName)
                .Select(p => new { p.PublisherID, p.Observation()!.TargetName }));
    }

    [Fact]
    public void Chains_are_joined_one_after_the_other()
    {
        AdqlAssert.Is(
            """
            SELECT a.uri, plane.publisherID
            FROM caom2.Artifact AS a
            LEFT OUTER JOIN caom2.Plane AS plane ON a.planeID = plane.planeID
            LEFT OUTER JOIN caom2.Observation AS observation ON plane.obsID = observation.obsID
            WHERE observation.collection = 'CFHT'
            """,
            Cadc.Caom2.Artifact.Where(a => a.Plane()!.Observation()!.Collection == "CFHT").Select(
                a => new { a.Uri, a.Plane()!.PublisherID }));
        AdqlAssert.Is(
            """
            SELECT a.uri
            FROM caom2.Artifact AS a
            LEFT OUTER JOIN caom2.Plane AS plane ON a.planeID = plane.planeID
            LEFT OUTER JOIN caom2.Observation AS observation ON plane.obsID = observation.obsID
            WHERE EXISTS (SELECT p.publisherID
            FROM caom2.Plane AS p
            WHERE observation.obsID = p.obsID AND p.calibrationLevel > 2)
            """,
            Cadc.Caom2.Artifact.Where(a => a.Plane()!.Observation()!.Planes().Any(p => p.CalibrationLevel > 2)).Select(a => a.Uri));
    }

    [Fact]
    public void One_row_in_subqueries_is_joined_there()
    {
        AdqlAssert.Is(
            """
            SELECT p.publisherID
            FROM caom2.Plane AS p
            WHERE EXISTS (SELECT a.uri
            FROM caom2.Artifact AS a
            LEFT OUTER JOIN caom2.Plane AS plane ON a.planeID = plane.planeID
            LEFT OUTER JOIN caom2.Observation AS observation ON plane.obsID = observation.obsID
            WHERE p.planeID = a.planeID AND observation.collection = 'CFHT')
            """,
            Cadc.Caom2.Plane.Where(p => p.Artifacts().Any(a => a.Plane()!.Observation()!.Collection == "CFHT")).Select(p => p.PublisherID));
        AdqlAssert.Is(
            """
            SELECT p.publisherID
            FROM caom2.Plane AS p
            LEFT OUTER JOIN caom2.Observation AS observation ON p.obsID = observation.obsID
            WHERE EXISTS (SELECT a.uri
            FROM caom2.Artifact AS a
            WHERE p.planeID = a.planeID AND a.productType = observation.type)
            """,
            Cadc.Caom2.Plane.Where(p => p.Artifacts().Any(a => a.ProductType == p.Observation()!.Type)).Select(p => p.PublisherID));
        AdqlAssert.Is(
            """
            SELECT o.observationID, t.count_value AS N
            FROM caom2.Observation AS o
            LEFT OUTER JOIN (SELECT p.obsID, COUNT(*) AS count_value
            FROM caom2.Plane AS p
            LEFT OUTER JOIN caom2.Observation AS observation ON p.obsID = observation.obsID
            WHERE observation.collection = 'CFHT'
            GROUP BY p.obsID) AS t ON o.obsID = t.obsID
            """,
            Cadc.Caom2.Observation.Select(o => new { o.ObservationID, N = o.Planes().Count(p => p.Observation()!.Collection == "CFHT") }));
    }

    [Fact]
    public void A_missing_row_is_null()
    {
        AdqlAssert.Where("observation.obsID IS NULL", Cadc.Caom2.Plane.Where(p => p.Observation() == null).Select(p => p.PublisherID));
        AdqlAssert.Where("observation.obsID IS NOT NULL", Cadc.Caom2.Plane.Where(p => p.Observation() != null).Select(p => p.PublisherID));
        AdqlAssert.Where(
            "observation.collection != 'CFHT' OR observation.collection IS NULL",
            Cadc.Caom2.Plane.Where(p => p.Observation()!.Collection != "CFHT").Select(p => p.PublisherID));
    }

    [Fact]
    public void Groups_and_sort_keys_take_values_of_one_row()
    {
        AdqlAssert.Is(
            """
            SELECT observation.collection, COUNT(*) AS N, MAX(observation.metaRelease) AS c1
            FROM caom2.Plane AS p
            LEFT OUTER JOIN caom2.Observation AS observation ON p.obsID = observation.obsID
            GROUP BY observation.collection
            """,
            Cadc.Caom2.Plane.GroupBy(p => p.Observation()!.Collection).Select(
                g => new { g.Key, N = g.Count(), Last = g.Max(p => p.Observation()!.MetaRelease) }));
        AdqlAssert.Is(
            """
            SELECT DISTINCT observation.collection
            FROM caom2.Plane AS p
            LEFT OUTER JOIN caom2.Observation AS observation ON p.obsID = observation.obsID
            """,
            Cadc.Caom2.Plane.Select(p => p.Observation()!.Collection).Distinct());
        AdqlAssert.Is(
            """
            SELECT a.uri, plane.publisherID
            FROM caom2.Artifact AS a
            LEFT OUTER JOIN caom2.Plane AS plane ON a.planeID = plane.planeID
            ORDER BY uri, publisherID
            """,
            Cadc.Caom2.Artifact.OrderBy(a => a.Uri).ThenBy(a => a.Plane()!.PublisherID).Select(a => a.Uri));
    }

    [Fact]
    public void After_Take_the_join_stands_outside()
    {
        AdqlAssert.Is(
            """
            SELECT p.publisherID
            FROM (SELECT TOP 5 p2.publisherID, p2.obsID
            FROM caom2.Plane AS p2
            ORDER BY publisherID) AS p
            LEFT OUTER JOIN caom2.Observation AS observation ON p.obsID = observation.obsID
            WHERE observation.collection = 'CFHT'
            ORDER BY publisherID
            """,
            Cadc.Caom2.Plane.OrderBy(p => p.PublisherID)
                .Take(5)
                .Where(p => p.Observation()!.Collection == "CFHT")
                .Select(p => p.PublisherID));
        AdqlAssert.Is(
            """
            SELECT TOP 5 p.publisherID, observation.collection
            FROM caom2.Plane AS p
            LEFT OUTER JOIN caom2.Observation AS observation ON p.obsID = observation.obsID
            ORDER BY publisherID
            """,
            Cadc.Caom2.Plane.OrderBy(p => p.PublisherID).Take(5).Select(p => new { p.PublisherID, p.Observation()!.Collection }));
    }

    [Fact]
    public void What_is_not_used_is_not_joined()
    {
        AdqlAssert.Is(
            """
            SELECT a.uri
            FROM caom2.Artifact AS a
            """,
            Cadc.Caom2.Artifact.Select(a => new { a.Uri, O = a.Plane()!.Observation() }).Select(x => x.Uri));
        AdqlAssert.Is(
            """
            SELECT a.uri, plane.publisherID
            FROM caom2.Artifact AS a
            LEFT OUTER JOIN caom2.Plane AS plane ON a.planeID = plane.planeID
            """,
            Cadc.Caom2.Artifact.Select(a => new { a.Uri, P = a.Plane(), O = a.Plane()!.Observation() }).Select(
                x => new { x.Uri, x.P!.PublisherID }));
    }

    [Fact]
    public void Joins_take_keys_of_one_row_on_either_side()
    {
        AdqlAssert.Is(
            """
            SELECT a.uri, o.collection
            FROM caom2.Artifact AS a
            LEFT OUTER JOIN caom2.Plane AS plane ON a.planeID = plane.planeID
            JOIN caom2.Observation AS o ON plane.obsID = o.obsID
            """,
            from a in Cadc.Caom2.Artifact join o in Cadc.Caom2.Observation on a.Plane()!.ObsID equals o.ObsID select new { a.Uri,
                o.Collection });
        AdqlAssert.Is(
            """
            SELECT a.uri, o.collection
            FROM caom2.Observation AS o
            JOIN caom2.Artifact AS a ON 1 = 1
            LEFT OUTER JOIN caom2.Plane AS plane ON a.planeID = plane.planeID
            WHERE o.obsID = plane.obsID
            """,
            from o in Cadc.Caom2.Observation join a in Cadc.Caom2.Artifact on o.ObsID equals a.Plane()!.ObsID select new { a.Uri,
                o.Collection });
        var e = Assert.Throws<TapQueryNotSupportedException>(
            () => Cadc.Caom2.Observation.LeftJoin(
                Cadc.Caom2.Artifact, o => o.ObsID, a => a.Plane()!.ObsID, (o, a) => new { o.Collection, a!.Uri }).ToAdql());
        Assert.StartsWith(
            "A way along a key is not supported in a condition on the inner side of an outer join because ", e.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_far_row_of_an_outer_join_has_ways_too() =>
        AdqlAssert.Is(
            """
            SELECT o.collection, observation.target_name
            FROM caom2.Observation AS o
            LEFT OUTER JOIN caom2.Plane AS p ON o.obsID = p.obsID
            LEFT OUTER JOIN caom2.Observation AS observation ON p.obsID = observation.obsID
            """,
            Cadc.Caom2.Observation.LeftJoin(
                Cadc.Caom2.Plane, o => o.ObsID, p => p.ObsID, (o, p) => new { o.Collection, p!.Observation()!.TargetName }));

    [Fact]
    public void Whole_rows_at_the_end_of_a_way_are_read_where_they_are_there()
    {
        var adql = Cadc.Caom2.Plane.Select(p => p.Observation()).ToAdql();
        Assert.StartsWith("SELECT observation.observationURI, ", adql, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nFROM caom2.Plane AS p\nLEFT OUTER JOIN caom2.Observation AS observation ON p.obsID = observation.obsID", adql,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_along_a_key_are_read_one_by_one_or_not_at_all()
    {
        var e = Assert.Throws<TapQueryNotSupportedException>(
            () => Cadc.Caom2.Observation.Select(o => new { o.ObservationID, Planes = o.Planes() }).ToAdql());
        Assert.Equal(
            "A sequence of rows of caom2.Plane is not supported in Select because a row of an answer has no rows inside; "
            + "take them one by one with SelectMany ('from … in'), select aggregates of them (Count, Sum, Min, Max, Average), or read them with a query of their own.",
            e.Message);
        e = Assert.Throws<TapQueryNotSupportedException>(
            () => Cadc.Caom2.Observation.Where(o => o.Planes().First().CalibrationLevel > 1).ToAdql());
        Assert.Contains("First", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_of_a_query_one_says_where_it_belongs()
    {
        var e = Assert.Throws<InvalidOperationException>(() => new Plane().Observation());
        Assert.Equal(
            "Observation() finds rows of caom2.Observation on the service, not here: a record that was read has nothing but its columns. "
            + "Call it inside a query, such as Where(r => …), Select or SelectMany of a table of the archive.", e.Message);
    }

    [Fact]
    public void The_attribute_wants_pairs_of_columns()
    {
        Assert.Equal(["a", "b"], new TapNavigationAttribute("s.t", "a", "b").Columns);
        Assert.Throws<ArgumentException>(() => new TapNavigationAttribute("s.t"));
        Assert.Throws<ArgumentException>(() => new TapNavigationAttribute("s.t", "a"));
    }
}
