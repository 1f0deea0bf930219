using System.Globalization;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Engine.Relational;

/// <summary>Indexes find the rows that a look at every row finds.</summary>
public sealed class LookupTests : RelationalTest
{
    private const int Count = 3000;

    private static readonly TestDatabase Database = Sky();

    [Theory]
    [InlineData("id = 17", 1)]
    [InlineData("17 = id", 1)]
    [InlineData("id = 17.0", 1)]
    [InlineData("id = 17.5", 0)]
    [InlineData("id = 17 + 3", 1)]
    [InlineData("id = -1", 0)]
    [InlineData("id = NULL", 0)]
    [InlineData("big = 9007199254740993", 1)]
    [InlineData("name = 'n17'", 1)]
    [InlineData("name = 'N17'", 0)]
    [InlineData("k = 3 AND id < 100", 10)]
    [InlineData("id = 17 AND k = 3", 0)]
    [InlineData("half = 8.5", 1)]
    [InlineData("started = CAST('2020-01-01T00:00:17' AS TIMESTAMP)", 1)]
    public void A_value_of_a_column(string condition, int rows)
    {
        Assert.Equal(rows, Rows(Database, $"SELECT id FROM sky WHERE {condition}").Count);
        Assert.Equal(rows, Rows(Database, $"SELECT id FROM sky WHERE NOT (NOT ({condition}))").Count);
    }

    [Theory]
    [InlineData(10, 10, 5)]
    [InlineData(0.1, 0, 3)]
    [InlineData(359.9, -30, 4)]
    [InlineData(120, 89.5, 2)]
    [InlineData(120, -89.9, 8)]
    [InlineData(-0.2, 45, 6)]
    [InlineData(725, 45, 6)]
    [InlineData(200, 40, 95)]
    [InlineData(200, 40, 0)]
    [InlineData(33, 60, 29.9)]
    public void A_circle(double longitude, double latitude, double radius)
    {
        var circle = string.Create(CultureInfo.InvariantCulture, $"{longitude}, {latitude}, {radius}");
        var point = string.Create(CultureInfo.InvariantCulture, $"{longitude}, {latitude}");
        // COALESCE hides the column, so that all rows are looked at.
        var expected = Rows(
            Database, $"SELECT id FROM sky WHERE 1 = CONTAINS(POINT(COALESCE(ra, NULL), dec), CIRCLE({circle})) ORDER BY id");
        Assert.Equal(expected, Rows(Database, $"SELECT id FROM sky WHERE 1 = CONTAINS(POINT(ra, dec), CIRCLE({circle})) ORDER BY id"));
        Assert.Equal(
            expected, Rows(
                Database, $"SELECT id FROM sky WHERE CONTAINS(POINT('ICRS', ra, dec), CIRCLE('ICRS', {circle})) = 1 ORDER BY id"));
        Assert.Equal(
            expected, Rows(
                Database, $"SELECT id FROM sky WHERE 1 = CONTAINS(POINT(ra, dec), CIRCLE(POINT({point}), {radius.ToString(CultureInfo.InvariantCulture)})) ORDER BY id"));
        var near = Rows(
            Database, $"SELECT id FROM sky WHERE DISTANCE(COALESCE(ra, NULL), dec, {point}) < {radius.ToString(CultureInfo.InvariantCulture)} ORDER BY id");
        Assert.Equal(
            near, Rows(
                Database, $"SELECT id FROM sky WHERE DISTANCE(ra, dec, {point}) < {radius.ToString(CultureInfo.InvariantCulture)} ORDER BY id"));
        Assert.Equal(
            near, Rows(
                Database, $"SELECT id FROM sky WHERE DISTANCE(POINT({point}), POINT(ra, dec)) < {radius.ToString(CultureInfo.InvariantCulture)} ORDER BY id"));
        if (radius > 0)
            Assert.NotEmpty(expected);
    }

    [Fact]
    public void A_position_of_another_table_is_looked_up_for_each_of_its_rows()
    {
        var expected = Sorted(
            Database, "SELECT t.n, id FROM targets AS t, sky WHERE DISTANCE(COALESCE(ra, NULL), dec, t.lon, t.lat) < t.r");
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Sorted(Database, "SELECT t.n, id FROM targets AS t, sky WHERE DISTANCE(ra, dec, t.lon, t.lat) < t.r"));
        Assert.Equal(
            expected, Sorted(
                Database, "SELECT t.n, id FROM sky JOIN targets AS t ON 1 = CONTAINS(POINT(ra, dec), CIRCLE(t.lon, t.lat, t.r))"));
        Assert.Equal(
            Sorted(
                Database, "SELECT t.n, id FROM targets AS t LEFT OUTER JOIN sky ON DISTANCE(COALESCE(ra, NULL), dec, t.lon, t.lat) < t.r AND k = 3"),
            Sorted(Database, "SELECT t.n, id FROM targets AS t LEFT OUTER JOIN sky ON DISTANCE(ra, dec, t.lon, t.lat) < t.r AND k = 3"));
    }

    [Fact]
    public void An_index_is_made_once_and_only_when_it_is_needed()
    {
        var table = TestTable.Of("id int", [.. Enumerable.Range(0, 2000).Select(i => new object?[] { i })]);
        var context = new TypedTap.Testing.Engine.Queries.QueryContext(Database, default);
        Assert.Same(table.Values[0].Indexes.Key(context), table.Values[0].Indexes.Key(context));
        Assert.Same(table.Values[0].Indexes.Zones(table.Values[0], context), table.Values[0].Indexes.Zones(table.Values[0], context));
    }

    [Fact]
    public async Task Queries_at_the_same_time_share_indexes()
    {
        var database = Sky();
        var runs = Enumerable.Range(0, 8).Select(
            i => Task.Run(() => Rows(database, $"SELECT id FROM sky WHERE id = {i} AND DISTANCE(ra, dec, 10, 10) < 360")));
        var rows = await Task.WhenAll(runs);
        Assert.All(
            rows, (found, i) => Assert.True(found.Count <= 1 && found.TrueForAll(id => id == i.ToString(CultureInfo.InvariantCulture))));
    }

    private static TestDatabase Sky()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, Count).Select(i => new object?[]
        {
            i, 9007199254740992L + i, "n" + i.ToString(CultureInfo.InvariantCulture), i % 10, i / 2.0,
            new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(i),
            i % 50 == 0 ? null : (random.NextDouble() * 360) - (i % 3 == 0 ? 360 : 0),
            i % 70 == 0 ? null : double.RadiansToDegrees(Math.Asin((random.NextDouble() * 2) - 1)),
        }).ToList();
        rows.Add([Count, 0L, null, null, null, null, 0.0, 90.0]);
        rows.Add([Count + 1, 0L, null, null, null, null, 360.0, -90.0]);
        rows.Add([Count + 2, 0L, null, null, null, null, 0.0, 45.0]);
        var targets = Enumerable.Range(0, 40).Select(
            i => new object?[] { i, random.NextDouble() * 360, (random.NextDouble() * 180) - 90, i % 9 == 0 ? null : 1.0 + (i % 5) });
        return new TestDatabase()
            .Add("sky", TestTable.Of("id int, big long, name text, k int, half double, started timestamp, ra double, dec double", rows))
            .Add("targets", TestTable.Of("n int, lon double, lat double, r double", [.. targets]));
    }
}
