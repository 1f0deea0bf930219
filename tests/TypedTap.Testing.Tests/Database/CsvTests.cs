using System.Text;
using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Database;

public sealed class CsvTests
{
    [Fact]
    public async Task Types_are_found_in_the_values()
    {
        var table = await TableAsync(
            "i,l,d,b,t,s,zip,empty\n1,3000000000,1.5,true,2020-01-01T00:00:00,x,007,\n,,1e300,false,2021-12-31,y,123,\n");
        Assert.Equal(EngineType.Int, table.TypeOf("i"));
        Assert.Equal(EngineType.Long, table.TypeOf("l"));
        Assert.Equal(EngineType.Double, table.TypeOf("d"));
        Assert.Equal(EngineType.Boolean, table.TypeOf("b"));
        Assert.Equal(EngineType.Timestamp, table.TypeOf("t"));
        Assert.All((string[])["s", "zip", "empty"], name => Assert.Equal(EngineKind.Text, table.TypeOf(name).Kind));
        Assert.Equal([1L, null], table.Column("i"));
        Assert.Equal(["007", "123"], table.Column("zip"));
        Assert.Equal(
            [new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2021, 12, 31, 0, 0, 0, DateTimeKind.Utc)],
            table.Column("t"));
    }

    [Fact]
    public async Task Quotes_hold_commas_line_breaks_and_quotes_and_two_of_them_are_an_empty_text()
    {
        var table = await TableAsync("\uFEFFa,b\r\n\"x, \"\"y\"\"\r\nz\",\"\"\r\n\r\nplain,\r\n");
        Assert.Equal(["x, \"y\"\r\nz", "plain"], table.Column("a"));
        Assert.Equal(["", null], table.Column("b"));
    }

    [Fact]
    public async Task Columns_of_a_description_may_come_in_any_order_or_not_at_all()
    {
        var info = new TapTableInfo
        {
            Name = "ignored",
            Columns = ValueList.Of(
                new TapColumnInfo { Name = "id", Datatype = "short" },
                new TapColumnInfo { Name = "p", Datatype = "double", Arraysize = "2", Xtype = "point" },
                new TapColumnInfo { Name = "r", Datatype = "char", Arraysize = "*", Xtype = "adql:REGION" },
                new TapColumnInfo { Name = "n", Datatype = "int", Arraysize = "*" },
                new TapColumnInfo { Name = "missing", Datatype = "char", Arraysize = "*" }),
        };
        var table = await TableAsync("N,r,id,p\n1 2 3,Circle ICRS 1 2 3,-5,10 -20\n", info);
        Assert.Equal([-5L], table.Column("id"));
        Assert.Equal([new SkyPoint(10, -20)], table.Column("p"));
        Assert.Equal([SkyCircle.FromDegrees(1, 2, 3)], table.Column("r"));
        Assert.Equal(new long[] { 1, 2, 3 }, table.Column("n")[0]);
        Assert.Equal([null], table.Column("missing"));
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("a,a\n", "two columns are named 'a'")]
    [InlineData("a,\n", "column 2 has no name")]
    [InlineData("a,b\n1\n", "line 2 has 1 values, and the first line 2 names")]
    [InlineData("a,b\nx,\"y\n", "in line 2, character 3, a quote is opened and not closed")]
    [InlineData("a,b\n\"x\"y,z\n", "in line 2, character 4, something stands between a closing quote")]
    public async Task Broken_files_are_refused_with_line_and_character(string text, string expected)
    {
        var error = await Assert.ThrowsAsync<EmbeddedTableException>(() => TableAsync(text));
        Assert.StartsWith("Table 't' can't be read: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id\n40000\n", "line 2, character 1: column 'id' is short, and '40000' is none")]
    [InlineData("other\n1\n", "names a column 'other' that the table does not have; it has id")]
    public async Task Values_that_do_not_fit_their_column_are_refused(string text, string expected)
    {
        var info = new TapTableInfo { Name = "t", Columns = ValueList.Of(new TapColumnInfo { Name = "id", Datatype = "short" }) };
        var error = await Assert.ThrowsAsync<EmbeddedTableException>(() => TableAsync(text, info));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static async Task<EngineTable> TableAsync(string text, TapTableInfo? info = null)
    {
        var database = new EmbeddedDatabase();
        await database.AddCsvAsync("t", new MemoryStream(Encoding.UTF8.GetBytes(text)), info);
        return database.Table("t");
    }

    [Theory]
    [InlineData("n\n1\n\n3\n", 3)]
    [InlineData("n\r\n1\r\n\r\n3", 3)]
    [InlineData("n\n1\n2\n\n", 3)]
    [InlineData("\nn,m\n1,2\n\n3,4\n\n", 2)]
    public async Task An_empty_line_is_a_row_in_a_file_of_one_column(string csv, int rows)
    {
        var database = new EmbeddedDatabase();
        await database.AddCsvAsync("t", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)));
        Assert.Equal(rows, database.CountRows("t"));
    }
}
