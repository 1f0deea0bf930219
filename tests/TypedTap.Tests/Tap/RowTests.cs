using TypedTap.Sky;
using TypedTap.Tap;
using TypedTap.Tests.Http;
using TypedTap.Tests.Votable;
using TypedTap.Tests.Votable.Support;

namespace TypedTap.Tests.Tap;

public sealed class RowTests
{
    private static readonly string Document = Documents.TableData(
        Documents.Field("ra", "double") + Documents.Field("obsID", "char", "*") + Documents.Field("obsid", "int")
            + Documents.Field("size", "int")
        + Documents.Field("Ra2", "int") + Documents.Field("pos", "double", "2", xtype: "point")
        + Documents.Field("t", "char", "*", xtype: "timestamp"),
        Documents.Row("1.5", "a", "7", "", "3", "10 20", "2020-01-31T12:00:00")
            + Documents.Row("2.5", "b", "8", "2", "4", "11 21", "2021-01-31"));

    [Fact]
    public async Task Values_are_found_by_position_and_by_name_in_any_case()
    {
        var table = await TableAsync();
        var row = table[0];
        Assert.Equal((1.5, 1.5, 1.5), (row.GetDouble(0), row.GetDouble("ra"), row.GetDouble("RA")));
        Assert.Equal(("a", 7), (row.GetString("obsID"), row.GetInt32("obsid")));
        Assert.Equal((1.5, "a", 7), (row["ra"], row["obsID"], row[2]));
        Assert.Equal(3, row.Get<long>("\"Ra2\""));
        Assert.Equal(SkyPoint.FromDegrees(10, 20), row.Get<SkyPoint>("POS"));
        Assert.Equal(new DateTime(2020, 1, 31, 12, 0, 0, DateTimeKind.Utc), row["t"]);
        Assert.Equal("ra=1.5, obsID=a, obsid=7, size=null, Ra2=3, pos=10 20, t=2020-01-31T12:00:00", row.ToString());
    }

    [Fact]
    public async Task Null_is_null_where_it_can_be_and_an_error_elsewhere()
    {
        var row = (await TableAsync())[0];
        Assert.True(row.IsNull("size"));
        Assert.Null(row["size"]);
        Assert.Null(row.GetInt32("size"));
        Assert.Null(row.Get<int?>("size"));
        Assert.Null(row.Get<string>("size"));
        Assert.Null(row.Get<int[]>("size"));
        var error = Assert.Throws<InvalidCastException>(() => row.Get<int>("size"));
        Assert.Contains("'size' (int) is null in row 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("System.Uri", Assert.Throws<InvalidCastException>(() => row.Get<Uri>("ra")).Message, StringComparison.Ordinal);
        Assert.Contains("System.Char", Assert.Throws<InvalidCastException>(() => row.Get<char>("ra")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("raa", "'raa' among its 7; did you mean 'ra'?")]
    [InlineData("declination", "the columns are ra, obsID, obsid, size, Ra2, pos, t.")]
    [InlineData("OBSID", "several columns 'OBSID', at the positions 1 and 2")]
    public async Task A_name_that_is_none_is_told_with_its_cure(string name, string expected)
    {
        var row = (await TableAsync())[0];
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => row.GetDouble(name)).Message, StringComparison.Ordinal);
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => row[name]).Message, StringComparison.Ordinal);
        Assert.False(row.Columns.TryFind(name, out _));
        Assert.Throws<ArgumentNullException>(() => row.GetDouble(null!));
    }

    [Fact]
    public async Task A_position_that_is_none_is_told()
    {
        var row = (await TableAsync())[0];
        foreach (var position in (int[])[-1, 7])
        {
            Assert.Contains(
                "7, counted from 0", Assert.Throws<ArgumentOutOfRangeException>(() => row.GetDouble(position)).Message,
                StringComparison.Ordinal);
            Assert.Throws<ArgumentOutOfRangeException>(() => row.GetByte(position));
            Assert.Throws<ArgumentOutOfRangeException>(() => row[position]);
            Assert.Throws<ArgumentOutOfRangeException>(() => row.Get<double[]>(position));
        }

        Assert.Throws<InvalidOperationException>(() => default(TapRow).GetDouble(0));
        Assert.Equal("(no row)", default(TapRow).ToString());
    }

    [Fact]
    public async Task A_streamed_row_can_be_read_until_the_next_one_comes()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(Document));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1");
        var kept = new List<TapRow>();
        await foreach (var row in answer.RowsAsync())
        {
            Assert.Equal(row.GetDouble("ra"), row.GetDouble(0));
            kept.Add(row);
            Assert.Equal(kept.Count, row.Number);
            if (kept.Count == 1)
                continue;
            var passed = Assert.Throws<InvalidOperationException>(() => kept[0].GetDouble("ra"));
            Assert.Contains("Row 1 has passed, the answer stands on row 2", passed.Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => kept[0].Get<double[]>("ra"));
        }

        Assert.Throws<InvalidOperationException>(() => kept[1].GetDouble("ra"));
        Assert.True(answer.Completeness.IsComplete);
    }

    [Fact]
    public async Task Columns_say_what_the_service_says_of_them()
    {
        const string Fields =
            "<FIELD name=\"ra\" datatype=\"double\" unit=\"deg\" ucd=\"pos.eq.ra\" utype=\"x:y\"><DESCRIPTION>Right ascension</DESCRIPTION></FIELD>"
                + "<FIELD name=\"when\" datatype=\"char\" arraysize=\"*\" xtype=\"timestamp\"/>";
        await using var server = new LoopbackServer(LoopbackReply.VoTable(Documents.TableData(Fields, "")));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1");
        Assert.Equal(2, answer.Columns.Count);
        var column = answer.Columns["RA"];
        Assert.Equal(("ra", 0, "double", null, null), (column.Name, column.Position, column.Datatype, column.Arraysize, column.Xtype));
        Assert.Equal(("deg", "pos.eq.ra", "x:y", "Right ascension"), (column.Unit, column.Ucd, column.Utype, column.Description));
        Assert.Equal((typeof(double), typeof(DateTime)), (column.ValueType, answer.Columns[1].ValueType));
        Assert.Equal("ra double deg; when char[*] (timestamp)", string.Join("; ", answer.Columns));
        Assert.True(answer.Columns.TryFind("When", out var when) && when.Position == 1);
    }

    [Fact]
    public async Task A_stream_is_judged_at_its_end_and_let_go_when_it_is_left()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(3, "OK", "OVERFLOW")));
        using var client = new TapClient(server.Tap);
        var rows = 0;
        await Assert.ThrowsAsync<TapTruncatedException>(async () =>
        {
            await foreach (var row in client.StreamAsync("SELECT 1"))
                rows += row.GetInt32("n")!.Value;
        });
        Assert.Equal(6, rows);
        await foreach (var row in client.StreamAsync("SELECT 1"))
        {
            Assert.Equal(1, row.GetInt32("n"));
            break;
        }

        Assert.Throws<ArgumentException>(() => client.StreamAsync(" "));
        Assert.Equal(2, server.Requests.Count);
    }

    private static async Task<TapTable> TableAsync()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(Document));
        using var client = new TapClient(server.Tap);
        return await client.QueryTableAsync("SELECT 1");
    }
}
