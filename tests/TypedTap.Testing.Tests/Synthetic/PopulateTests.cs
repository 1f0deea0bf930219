using TypedTap.Linq;
using TypedTap.Sky;
using TypedTap.Testing.Synthetic;
using TypedTap.Testing.Tests.Database;
using TypedTap.Votable;

namespace TypedTap.Testing.Tests.Synthetic;

public sealed class PopulateTests
{
    private static readonly CadcArchive Cadc = new();
    private static readonly ObsCoreArchive Obs = new(new Uri("http://tap.test/tap"));

    [Fact]
    public void The_generator_is_splitmix64()
    {
        // The values of the reference implementation for the seed 1234567.
        var random = new SyntheticRandom(1234567);
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], [random.Next(), random.Next(), random.Next()]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_rows_and_another_one_others()
    {
        var (one, same, other) = (new EmbeddedDatabase(), new EmbeddedDatabase(), new EmbeddedDatabase());
        one.Populate(Obs.Ivoa.ObsCore, rows: 50, seed: 3);
        same.Populate(Obs.Ivoa.ObsCore, rows: 50, seed: 3);
        other.Populate(Obs.Ivoa.ObsCore, rows: 50, seed: 4);
        var rows = Rows(one, Obs.Ivoa.ObsCore);
        Assert.Equal(rows, Rows(same, Obs.Ivoa.ObsCore));
        Assert.NotEqual(rows, Rows(other, Obs.Ivoa.ObsCore));
    }

    [Fact]
    public void Rows_are_these_on_every_machine()
    {
        var database = new EmbeddedDatabase();
        database.Populate(Obs.Ivoa.ObsCore, rows: 3, seed: 1);
        var row = Rows(database, Obs.Ivoa.ObsCore)[1];
        Assert.Equal(
            "ivo://example.org/FORS2?FORS2-000002 216.152742 8.68837 55227.274367 55227.27442487   1121 Proxima Cen",
            $"{row.ObsPublisherDid} {row.SRa:R} {row.SDec:R} {row.TMin:R} {row.TMax:R} {row.EmMin:R} {row.DataproductType} {row.AccessEstsize} {row.TargetName}");
    }

    [Fact]
    public void Observations_are_plausible()
    {
        var database = new EmbeddedDatabase();
        database.Populate(Obs.Ivoa.ObsCore, rows: 2000, seed: 5);
        var rows = Rows(database, Obs.Ivoa.ObsCore);

        Assert.Equal(rows.Count, rows.Select(row => row.ObsPublisherDid).Distinct().Count());
        Assert.All(rows, row =>
        {
            Assert.InRange(row.TMin!.Value, 51544, 61000);
            Assert.True(row.TMin < row.TMax);
            Assert.InRange(row.CalibLevel, 0, 4);
            Assert.True(row.EmMin is null || row.EmMax is null || row.EmMin < row.EmMax);
            Assert.True(row.SRa is null == row.SDec is null);
        });
        var placed = rows.Where(row => row.SRa is not null).ToList();
        Assert.InRange(placed.Count, 1800, 1990);
        Assert.All(placed, row => Assert.InRange(row.SRa!.Value, 0, 360));
        Assert.All(placed, row => Assert.True(Touches(row.SRegion!.Shape!, new SkyPoint(row.SRa!.Value, row.SDec!.Value))));

        // Even on the sphere: half of it lies within 30 degrees of the equator.
        Assert.InRange(placed.Count(row => Math.Abs(row.SDec!.Value) < 30), placed.Count * 0.46, placed.Count * 0.54);
        Assert.Contains(rows, row => row.DataproductType == "image");
        Assert.Contains(rows, row => row.TExptime > 60 && row.CalibLevel >= 2 && row.DataproductType is "image" or "cube");
        Assert.Contains(rows, row => row.FacilityName is null);
    }

    [Fact]
    public void Identifiers_are_unique_where_they_name_a_row_and_found_where_they_point()
    {
        var database = new EmbeddedDatabase();
        database.Populate(Cadc, rows: 300, new SyntheticOptions { Seed = 2 });
        AssertJoins(database);
    }

    [Fact]
    public void Tables_made_up_one_after_the_other_fit_together_in_any_order()
    {
        var database = new EmbeddedDatabase();
        database.Populate(Cadc.Caom2.Plane, rows: 300, seed: 2);
        database.Populate(Cadc.Caom2.Observation, rows: 300, seed: 2);
        database.Populate(Cadc.Caom2.Artifact, rows: 300, seed: 9);
        AssertJoins(database);
    }

    [Fact]
    public void More_rows_of_a_table_are_other_rows()
    {
        var database = new EmbeddedDatabase();
        database.Populate(Cadc.Caom2.Observation, rows: 200, seed: 1);
        database.Populate(Cadc.Caom2.Observation, rows: 200, seed: 1);
        Assert.Equal(400, database.Table("caom2.observation").Column("obsID").Distinct().Count());
    }

    [Fact]
    public void The_user_says_where_and_which()
    {
        var database = new EmbeddedDatabase();
        var region = SkyCircle.FromDegrees(359.99, 89.5, 0.75);
        database.Populate(Obs.Ivoa.ObsCore, rows: 400, new SyntheticOptions
        {
            Region = region,
            NullFraction = 0,
            Mjd = new Interval<double>(57000, 57001),
            Values = new Dictionary<string, IReadOnlyList<string>>
            {
                ["OBS_COLLECTION"] = ["CFHT", "HST"],
                ["ivoa.obscore.calib_level"] = ["3"]
            },
        });
        var rows = Rows(database, Obs.Ivoa.ObsCore);
        Assert.All(rows, row => Assert.True(((SkyPoint?)new SkyPoint(row.SRa!.Value, row.SDec!.Value)).IsWithin(region)));
        Assert.All(rows, row => Assert.InRange(row.TMin!.Value, 57000, 57001));
        Assert.All(rows, row => Assert.Equal(3, row.CalibLevel));
        Assert.Equal(["CFHT", "HST"], rows.Select(row => row.ObsCollection).Distinct().Order());
    }

    [Fact]
    public void Rows_can_be_edited_before_they_are_added()
    {
        var database = new EmbeddedDatabase();
        database.Populate(
            Obs.Ivoa.ObsCore, rows: 4, new SyntheticOptions(), (row, number) => row with { TargetName = number == 2 ? "Mine" : null });
        Assert.Equal([null, null, "Mine", null], database.Table("obscore").Column("target_name"));
    }

    [Theory]
    [InlineData("colection", "CFHT", "Values are given for a column 'colection', which table 'ivoa.ObsCore' does not have")]
    [InlineData("calib_level", "three", "is int, and the value 'three' that is given for it is none")]
    public void Hints_that_mean_nothing_are_refused(string column, string value, string expected)
    {
        var options = new SyntheticOptions { Values = new Dictionary<string, IReadOnlyList<string>> { [column] = [value] } };
        var error = Assert.Throws<EmbeddedTableException>(() => new EmbeddedDatabase().Populate(Obs.Ivoa.ObsCore, 1, options));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conventions_of_overrides_hold()
    {
        var database = new EmbeddedDatabase();
        database.Populate(Cadc.Caom2.Observation, rows: 500, seed: 1);
        var rows = Rows(database, Cadc.Caom2.Observation);
        Assert.Contains(rows, row => row.TargetMoving == true);
        Assert.Contains(rows, row => row.TargetMoving == false);
        Assert.Contains(rows, row => row.TargetKeywords is { Length: > 1 });
    }

    [Fact]
    public void Rows_point_at_what_a_user_made_of_others()
    {
        var ids = Enumerable.Range(1, 10).Select(i => new Guid(i, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])).ToList();
        var database = new EmbeddedDatabase();
        database.Populate(Cadc.Caom2.Observation, 10, new SyntheticOptions(), (row, number) => row with { ObsID = ids[number] });
        database.Populate(Cadc.Caom2.Plane, rows: 50);
        Assert.All(Rows(database, Cadc.Caom2.Plane), plane => Assert.Contains(plane.ObsID!.Value, ids));
    }

    [Fact]
    public void Rows_point_at_what_the_options_gave_others()
    {
        string[] ids = ["00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"];
        var database = new EmbeddedDatabase();
        var options = new SyntheticOptions { Values = new Dictionary<string, IReadOnlyList<string>> { ["caom2.Observation.obsID"] = ids } };
        database.Populate(Cadc.Caom2.Observation, 10, options);
        database.Populate(Cadc.Caom2.Plane, rows: 50);
        Assert.All(database.Table("caom2.Plane").Column("obsID"), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void A_table_that_was_taken_out_is_pointed_at_no_longer()
    {
        var (database, other) = (new EmbeddedDatabase(), new EmbeddedDatabase());
        database.Populate(Cadc.Caom2.Observation, 100, new SyntheticOptions(), (row, _) => row with { ObsID = Guid.NewGuid() });
        Assert.True(database.Remove("caom2.observation"));
        foreach (var each in (EmbeddedDatabase[])[database, other])
        {
            each.Populate(Cadc.Caom2.Observation, rows: 20);
            each.Populate(Cadc.Caom2.Plane, rows: 50);
        }

        Assert.Equal(Rows(other, Cadc.Caom2.Observation), Rows(database, Cadc.Caom2.Observation));
        Assert.Equal(Rows(other, Cadc.Caom2.Plane), Rows(database, Cadc.Caom2.Plane));
    }

    [Fact]
    public void Rows_do_not_depend_on_other_tables_but_for_identifiers_that_they_share()
    {
        var (alone, after) = (new EmbeddedDatabase(), new EmbeddedDatabase());
        after.Populate(Obs.Ivoa.ObsCore, rows: 70, seed: 8);
        after.Populate(Cadc.Caom2.Observation, rows: 7, seed: 9);
        foreach (var each in (EmbeddedDatabase[])[alone, after])
            each.Populate(Cadc.Caom2.Plane, rows: 30, seed: 4);
        var planes = after.Table("caom2.Plane");
        foreach (var column in planes.Columns.Select(column => column.Name).Where(name => name is not ("obsID" or "planeID")))
            Assert.Equal(alone.Table("caom2.Plane").Column(column), planes.Column(column));
    }

    private static List<T> Rows<T>(EmbeddedDatabase database, TapTableQuery<T> table)
        where T : IVoTableRow<T> => Tables.TypedRows.Read<T>(database.Table(table.Table.Name));

    private static void AssertJoins(EmbeddedDatabase database)
    {
        var observations = database.Table("caom2.observation").Column("obsID");
        var planes = database.Table("caom2.plane");
        var artifacts = database.Table("caom2.artifact");
        Assert.Equal(300, observations.Distinct().Count());
        Assert.Equal(300, planes.Column("planeID").Distinct().Count());
        Assert.Equal(300, artifacts.Column("artifactID").Distinct().Count());
        Assert.All(planes.Column("obsID"), id => Assert.Contains(id, observations));
        Assert.All(artifacts.Column("planeID"), id => Assert.Contains(id, planes.Column("planeID")));
        Assert.InRange(planes.Column("obsID").Distinct().Count(), 50, 250);
    }

    private static bool Touches(ISkyShape shape, SkyPoint point) => shape switch
    {
        SkyCircle circle => circle.Center.Equals(point),
        SkyPolygon polygon => polygon.Vertices.All(vertex => vertex.DistanceTo(point).InDegrees is > 0 and < 1),
        _ => false,
    };
}
