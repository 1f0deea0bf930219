using System.Text;
using System.Text.Json;
using TypedTap.Sky;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Formats;
using TypedTap.Testing.Tables;
using TypedTap.Testing.Tests.Database;
using TypedTap.Votable;

namespace TypedTap.Testing.Tests.Formats;

public sealed class FormatTests
{
    private static readonly Star Full = new()
    {
        Id = 7, Name = "a,\"b\"", Mag = 4.25, Parallax = 0.1f, IsVariable = true,
        Seen = new DateTime(2020, 2, 29, 1, 2, 3, DateTimeKind.Utc), Place = new SkyPoint(1, 2),
        Field = SkyRegion.Parse("Circle ICRS 1 2 3"), Counts = [1, 2], Aliases = ["x", "yz"],
        Range = new Interval<double>(1, double.PositiveInfinity),
        Uid = new Guid("01234567-89ab-cdef-0123-456789abcdef"),
    };

    [Theory]
    [InlineData("votable", VoTableSerialization.TableData)]
    [InlineData("votable/td", VoTableSerialization.TableData)]
    [InlineData("votable/b", VoTableSerialization.Binary)]
    [InlineData("votable/b2", VoTableSerialization.Binary2)]
    [InlineData("application/x-votable+xml;serialization=BINARY2", VoTableSerialization.Binary2)]
    [InlineData("application/x-votable+xml; serialization=binary", VoTableSerialization.Binary)]
    [InlineData("text/xml", VoTableSerialization.TableData)]
    [InlineData(null, VoTableSerialization.TableData)]
    public async Task Every_value_comes_back_from_every_serialisation(string? name, VoTableSerialization expected)
    {
        var rows = new[] { Full, new Star { Id = 8, Mag = double.NegativeInfinity } };
        await using var reader = await VoTableReader.OpenAsync(new MemoryStream(await WriteAsync(name, Table(rows))));
        Assert.Equal(expected, reader.Serialization);
        Assert.Equal(QueryStatusKind.Ok, reader.Status!.Kind);
        var read = new List<Star>();
        await foreach (var row in reader.ReadAllAsync<Star>())
            read.Add(row);
        Assert.Equal(rows.Length, read.Count);
        Assert.Equal(rows[0] with { Counts = null, Aliases = null }, read[0] with { Counts = null, Aliases = null });
        Assert.Equal(rows[0].Counts, read[0].Counts);
        Assert.Equal(rows[0].Aliases, read[0].Aliases);
        Assert.Equal(rows[1], read[1]);
        Assert.Empty(reader.Warnings);
    }

    [Fact]
    public async Task Integers_may_be_null_in_BINARY_whatever_other_rows_have()
    {
        var store = new TableStore(
            [new EngineColumn("n", EngineType.Short), new EngineColumn("b", new EngineType(EngineKind.Integer, "unsignedByte"))]);
        store.AddRow((long)short.MinValue, 0L);
        store.AddRow(null, null);
        await using var reader = await VoTableReader.OpenAsync(new MemoryStream(await WriteAsync("votable/b", store.ToTable())));
        Assert.True(await reader.ReadAsync());
        Assert.Equal([short.MinValue, (short)0], [reader.GetInt16(0), reader.GetInt16(1)]);
        Assert.True(await reader.ReadAsync());
        Assert.True(reader.IsNull(0));
        Assert.True(reader.IsNull(1));
    }

    [Fact]
    public async Task The_writer_refuses_a_null_that_BINARY_could_not_say()
    {
        await using var writer = new VoTableWriter(
            new MemoryStream(), new VoTableWriterOptions { Serialization = VoTableSerialization.Binary });
        await writer.StartTableAsync(new VoTableTable { Fields = Adql.ValueList.Of(new VoTableField { Name = "n", Datatype = "int" }) });
        var error = Assert.Throws<VoTableException>(() => writer.WriteInt32(null));
        Assert.Contains("BINARY has none of integers and bits; give the FIELD a VALUES null", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intervals_and_positions_that_are_not_there_are_NaN_in_TABLEDATA()
    {
        var text = Encoding.UTF8.GetString(await WriteAsync("votable/td", Table(new Star { Id = 8 })));
        Assert.Contains(
            "<TR><TD>8</TD><TD/><TD/><TD/><TD/><TD/><TD>NaN NaN</TD><TD/><TD/><TD/><TD>NaN NaN</TD><TD/></TR>", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overflow_is_told_behind_the_table_and_the_query_before_it()
    {
        var text = Encoding.UTF8.GetString(await WriteAsync(null, Table(Full), isOverflow: true));
        var (ok, table, overflow) = (
            text.IndexOf("value=\"OK\"", StringComparison.Ordinal), text.IndexOf("</TABLE>", StringComparison.Ordinal),
            text.IndexOf("value=\"OVERFLOW\"", StringComparison.Ordinal));
        Assert.True(ok > 0 && ok < table && table < overflow, text);
        Assert.Contains("SELECT * FROM t WHERE a &lt; 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_are_described_behind_the_results_where_their_column_is_there()
    {
        var header = new ResultHeader("q", null)
        {
            Services =
            [
                new ServiceDescriptor("http://h/links", "ivo://ivoa.net/std/DataLink#links-1.1", "ID", "Name"),
                new ServiceDescriptor("http://h/other", null, "ID", "not_there"),
            ],
        };
        await using var reader = await VoTableReader.OpenAsync(
            new MemoryStream(await WriteAsync("votable/b2", Table(Full), header: header)));
        await reader.DrainAsync();
        var service = Assert.Single(reader.Document.Resources, resource => resource.IsMeta);
        Assert.Equal("adhoc:service", service.Utype);
        var input = Assert.Single(Assert.Single(service.Groups).Params);
        Assert.Equal(reader.Document.Resources[0].Tables[0].Fields.Single(field => field.Name == "Name").Id, input.Ref);
    }

    [Fact]
    public async Task CSV_can_be_read_back()
    {
        var bytes = await WriteAsync("csv", Table(Full with { Aliases = null }, new Star { Id = 8, Name = "" }));
        var text = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.Equal("Id,Name,Mag,Parallax,IsVariable,Seen,Place,Field,Counts,Aliases,Range,Uid", text[0], ignoreCase: true);
        Assert.Equal(
            "7,\"a,\"\"b\"\"\",4.25,0.1,true,2020-02-29T01:02:03,1 2,Circle ICRS 1 2 3,1 2,,1 +Inf,01234567-89ab-cdef-0123-456789abcdef",
            text[1]);
        Assert.Equal("8,\"\",,,,,,,,,,", text[2]);

        var database = new EmbeddedDatabase();
        await database.AddCsvAsync("t", new MemoryStream(bytes), StoredTable.Describe(Table(Full)));
        Assert.Equal(
            [Full with { Aliases = null }, new Star { Id = 8, Name = "" }], TypedRows.Read<Star>(database.Table("t")), new ByText());
    }

    [Fact]
    public async Task TSV_has_no_tabs_but_its_own()
    {
        var text = Encoding.UTF8.GetString(
            await WriteAsync("text/tab-separated-values", Table(new Star { Name = "a\tb\r\nc" }))).Split("\r\n");
        Assert.Equal(3, text.Length);
        Assert.StartsWith("0\ta b  c\t", text[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_has_columns_rows_and_a_status()
    {
        using var json = JsonDocument.Parse(
            await WriteAsync("json", Table(Full, new Star { Id = 8, Mag = double.PositiveInfinity }), isOverflow: true));
        var columns = json.RootElement.GetProperty("metadata").EnumerateArray().ToList();
        Assert.Equal("timestamp", columns[5].GetProperty("xtype").GetString());
        var row = json.RootElement.GetProperty("data")[0];
        Assert.Equal(
            """[7,"a,\u0022b\u0022",4.25,0.1,true,"2020-02-29T01:02:03","1 2","Circle ICRS 1 2 3",[1,2],["x","yz"],[1,"\u002BInf"],"01234567-89ab-cdef-0123-456789abcdef"]""",
            row.GetRawText());
        Assert.Equal("+Inf", json.RootElement.GetProperty("data")[1][2].GetString());
        Assert.Equal("OVERFLOW", json.RootElement.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("fits")]
    [InlineData("application/x-votable+xml;serialization=FITS")]
    public void Formats_that_are_not_there_are_not_found(string name) => Assert.False(ResultFormats.TryFind(name, out _));

    [Fact]
    public void Every_format_that_is_offered_is_found() =>
        Assert.All(
            ResultFormats.Offered.SelectMany(offer => offer.Aliases.Prepend(offer.MediaType)),
            name => Assert.True(ResultFormats.TryFind(name, out _), name));

    [Fact]
    public async Task An_error_is_a_document_whatever_its_message_holds()
    {
        await using var reader = await VoTableReader.OpenAsync(
            new MemoryStream(ErrorDocument.Of("no \u0001 column <x> & \ud800 \U0001F600")));
        Assert.False(reader.HasTable);
        Assert.Equal(QueryStatusKind.Error, reader.Status!.Kind);
        Assert.Contains("column <x> & \uFFFD \U0001F600", reader.Status.Message, StringComparison.Ordinal);
    }

    private static EngineTable Table(params Star[] rows)
    {
        var database = new EmbeddedDatabase();
        database.Add("t", rows);
        return database.Table("t");
    }

    private static async Task<byte[]> WriteAsync(string? name, EngineTable table, bool isOverflow = false, ResultHeader? header = null)
    {
        Assert.True(ResultFormats.TryFind(name, out var format));
        using var stream = new MemoryStream();
        await format.WriteAsync(
            new EngineResult(table, isOverflow), header ?? new ResultHeader("SELECT * FROM t WHERE a < 1", 10), stream,
            CancellationToken.None);
        return stream.ToArray();
    }

    private sealed class ByText : IEqualityComparer<Star>
    {
        public bool Equals(Star? x, Star? y) =>
            x! with { Counts = null } == y! with { Counts = null } && (x.Counts ?? []).SequenceEqual(y.Counts ?? []);

        public int GetHashCode(Star obj) => obj.Id;
    }
}
