using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Database;

public sealed class TypedRowsTests
{
    private static readonly Star Full = new()
    {
        Id = 7,
        Name = "",
        Mag = 4.25,
        Parallax = 0.1f,
        IsVariable = false,
        Seen = new DateTime(2020, 2, 29, 23, 59, 59, 999, DateTimeKind.Utc),
        Place = new SkyPoint(359.9, -89.5),
        Field = SkyRegion.Parse("Polygon ICRS 1 2 3 4 5 6"),
        Counts = [1, -2, long.MaxValue],
        Aliases = ["a", "Ångström"],
        Range = new Interval<double>(1, double.PositiveInfinity),
        Uid = new Guid("01234567-89ab-cdef-0123-456789abcdef"),
    };

    [Fact]
    public void Values_of_every_type_become_what_the_engine_computes_with()
    {
        var database = new EmbeddedDatabase();
        database.Add("stars", [Full, new Star { Id = 8 }]);

        var table = database.Table("stars");
        Assert.Equal([7L, 8L], table.Column("id"));
        Assert.Equal(["", null], table.Column("name"));
        Assert.Equal([4.25, null], table.Column("mag"));
        Assert.Equal([(double)0.1f, null], table.Column("parallax"));
        Assert.Equal([false, null], table.Column("isvariable"));
        Assert.Equal([Full.Seen, null], table.Column("seen"));
        Assert.Equal([Full.Place, null], table.Column("place"));
        Assert.Equal([Full.Field!.Shape, null], table.Column("field"));
        Assert.Equal(new long[] { 1, -2, long.MaxValue }, table.Column("counts")[0]);
        Assert.Equal(new[] { "a", "Ångström" }, table.Column("aliases")[0]);
        Assert.Equal(new[] { 1, double.PositiveInfinity }, table.Column("range")[0]);
        Assert.Equal(["01234567-89ab-cdef-0123-456789abcdef", null], table.Column("uid"));
        Assert.Equal(EngineKind.Timestamp, table.TypeOf("seen").Kind);
    }

    [Fact]
    public void Records_come_back_equal_through_the_table()
    {
        var database = new EmbeddedDatabase();
        database.Add("stars", [Full with { Aliases = null, Counts = null }, new Star { Id = 8 }]);
        var rows = Tables.TypedRows.Read<Star>(database.Table("stars"));
        Assert.Equal([Full with { Aliases = null, Counts = null }, new Star { Id = 8 }], rows);
    }

    [Theory]
    [InlineData(637_000_000_000_000_007)]
    [InlineData(637_000_000_001_234_567)]
    [InlineData(3_155_378_975_999_999_999)]
    public async Task A_time_is_found_by_itself_and_comes_back_equal(long ticks)
    {
        var time = new DateTime(ticks, DateTimeKind.Utc);
        var database = new EmbeddedDatabase();
        database.Add("stars", [new Star { Id = 1, Seen = time }, new Star { Id = 2, Seen = time.AddTicks(-1) }]);
        await using var service = EmbeddedTapService.InProcess(database);
        using var client = new Tap.TapClient(service.Url, service.ClientOptions);
        var literal = time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", System.Globalization.CultureInfo.InvariantCulture);
        var table = await client.QueryTableAsync(
            $"SELECT id, seen FROM stars WHERE seen = '{literal}' AND seen <= '9999-12-31T23:59:59.9999999'");
        var row = Assert.Single(table);
        Assert.Equal(1, row.GetInt32("id"));
        Assert.Equal(time, row.GetTimestamp("seen"));
    }

    [Fact]
    public void Rows_are_added_behind_those_that_are_there_over_several_chunks()
    {
        var database = new EmbeddedDatabase();
        database.Add("stars", Enumerable.Range(0, 9000).Select(id => new Star { Id = id }));
        database.Add("main.stars", [new Star { Id = -1 }]);
        Assert.Equal(9001, database.CountRows("stars"));
        Assert.Equal(Enumerable.Range(0, 9000).Append(-1).Select(id => (object)(long)id), database.Table("STARS").Column("id"));
    }

    [Fact]
    public void A_table_keeps_its_rows_for_those_who_have_asked_while_others_are_added()
    {
        var database = new EmbeddedDatabase();
        database.Add("stars", [new Star { Id = 1 }]);
        var before = database.ToEngine([]);
        database.Add("stars", [new Star { Id = 2 }]);
        Assert.True(before.TryFindTable(Adql.AdqlTableName.Parse("stars"), out var table));
        Assert.Equal(1, table.RowCount);
    }

    [Fact]
    public void Rows_of_an_archive_are_described_as_its_snapshot_does_it()
    {
        var database = new EmbeddedDatabase();
        using var cadc = new CadcArchive();
        var plane = new Cadc.Caom2.Plane
        {
            PublisherID = "ivo://x",
            PositionBounds = SkyRegion.Parse("Circle ICRS 10 20 0.5"),
            CalibrationLevel = 2
        };
        database.Add(cadc.Caom2.Plane, [plane]);

        var info = Assert.Single(database.Describe().Schemas.First(schema => schema.Name == "caom2").Tables);
        Assert.Equal("caom2.Plane", info.Name);
        Assert.Equal("m", info.Columns.Single(column => column.Name == "energy_bounds_lower").Unit);
        Assert.Equal([SkyCircle.FromDegrees(10, 20, 0.5)], database.Table("caom2.plane").Column("position_bounds"));
    }

    [Fact]
    public async Task Tables_may_be_added_by_several_threads_at_once()
    {
        var database = new EmbeddedDatabase();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 20; i++)
                database.Add("stars", [new Star { Id = (thread * 20) + i }]);
        })));
        Assert.Equal(Enumerable.Range(0, 160).Select(id => (long)id), database.Table("stars").Column("id").Cast<long>().Order());
    }

    [Theory]
    [InlineData("a b", "put it in quotes: \"a b\"")]
    [InlineData("select", "put it in quotes: \"select\"")]
    [InlineData("tap_upload.t", "TAP_UPLOAD is the schema of what clients upload")]
    [InlineData("TAP_SCHEMA.tables", "makes TAP_SCHEMA itself")]
    [InlineData("a..b", "empty part")]
    public void Names_that_no_query_could_write_are_refused(string name, string expected)
    {
        var error = Assert.Throws<EmbeddedTableException>(() => new EmbeddedDatabase().Add(name, [new Star()]));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_other_columns_are_refused_by_name()
    {
        var database = new EmbeddedDatabase();
        database.Add("stars", [new Star()]);
        var error = await Assert.ThrowsAsync<EmbeddedTableException>(() => database.AddCsvAsync("stars", Csv("id\n1")));
        Assert.Contains("it has 12 columns, and they have 1", error.Message, StringComparison.Ordinal);
    }

    private static MemoryStream Csv(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}
