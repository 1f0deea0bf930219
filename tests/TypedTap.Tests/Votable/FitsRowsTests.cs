using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Rows of FITS binary tables, inside the document and beside it.</summary>
public sealed class FitsRowsTests
{
    private const string AllFields = """
        <FIELD name="l" datatype="boolean"/><FIELD name="x" datatype="bit" arraysize="11"/><FIELD name="b" datatype="unsignedByte"/><FIELD name="i" datatype="short"/>
        <FIELD name="j" datatype="int"/><FIELD name="k" datatype="long"/><FIELD name="a" datatype="char" arraysize="6"/><FIELD name="e" datatype="float"/>
        <FIELD name="d" datatype="double" arraysize="2"/><FIELD name="c" datatype="floatComplex"/><FIELD name="m" datatype="doubleComplex"/>
        """;

    private static readonly (string, string)[] AllColumns =
        [("l", "1L"), ("x", "11X"), ("b", "1B"), ("i", "1I"), ("j", "1J"), ("k", "1K"), ("a", "6A"), ("e", "1E"), ("d", "2D"), ("c", "1C"), ("m", "1M")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_type(bool external)
    {
        var data = new Bytes();
        for (var row = 0; row < 3; row++)
        {
            data.Raw(row == 1 ? (byte)0 : (byte)'T')
                .Raw(0b1011_0011, 0b1010_0000)
                .Raw(200)
                .Short(-2)
                .Int(row == 1 ? -99 : 70000)
                .Long(-5_000_000_000)
                .Text(row == 1 ? "\0\0\0\0\0\0" : "ab c  ")
                .Float(row == 1 ? float.NaN : 1.5f)
                .Double(1)
                .Double(double.NaN)
                .Float(1)
                .Float(-2)
                .Double(3)
                .Double(-4);
        }

        await using var reader = await OpenAsync(
            AllFields, FitsBytes.Table(3, AllColumns, data.ToArray(), null, "TNULL5  = -99"), external);
        Assert.Equal(VoTableSerialization.Fits, reader.Serialization);
        string?[] full = ["true", "10110011101", "200", "-2", "70000", "-5000000000", "ab c", "1.5", "1 NaN", "1 -2", "3 -4"];
        string?[] nulls = [null, "10110011101", "200", "-2", null, "-5000000000", null, null, "1 NaN", "1 -2", "3 -4"];
        Assert.Equal([full, nulls, full], await ReadAsync(reader));
        Assert.Equal(QueryStatusKind.Overflow, reader.Status?.Kind);
    }

    [Fact]
    public async Task Columns_are_found_by_their_names_in_any_order()
    {
        var data = new Bytes().Int(1).Text("one").Double(1.5).Int(2).Text("two").Double(2.5).ToArray();
        var fits = FitsBytes.Table(2, [("N", "1J"), ("text", "3A"), ("extra", "1D")], data);
        await using var reader = await OpenAsync(
            "<FIELD name='text' datatype='char' arraysize='3'/><FIELD name='missing' datatype='int'/><FIELD name='n' datatype='int'/>",
            fits);
        // As many columns as FIELDs, but the one in the place of the missing one has another FIELD's name.
        var rows = await ReadAsync(reader);
        Assert.Equal(["one", "two"], rows.Select(static row => row[0]));
        Assert.Equal(["1", "2"], rows.Select(static row => row[2]));
        Assert.Equal([null, null], rows.Select(static row => row[1]));
    }

    [Fact]
    public async Task Where_header_and_field_differ_the_header_is_right()
    {
        var data = new Bytes().Short(7).Float(1.5f).Text("abcd").ToArray();
        var fits = FitsBytes.Table(1, [("n", "1I"), ("d", "1E"), ("t", "4A")], data);
        await using var reader = await OpenAsync(
            "<FIELD name='n' datatype='int'/><FIELD name='d' datatype='double'/><FIELD name='t' datatype='unicodeChar' arraysize='*'/>",
            fits);
        Assert.True(await reader.ReadAsync());
        Assert.Equal((7, 1.5, "abcd"), (reader.GetInt32(0), reader.GetDouble(1), reader.GetString(2)));
        Assert.Equal(["int", "double", "unicodeChar"], reader.Fields.Select(static field => field.Datatype));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Arrays_of_variable_length_lie_in_the_heap(bool isLong)
    {
        var data = new Bytes();
        foreach (var (count, place, id) in ((int, int, int)[])[(3, 4, 1), (0, 0, 2), (2, 0, 3)])
        {
            if (isLong)
                data.Long(count).Long(place).Int(id);
            else
                data.Int(count).Int(place).Int(id);
        }

        var heap = new Bytes().Short(10).Short(11).Short(12).Short(13).Short(14).ToArray();
        var fits = FitsBytes.Table(3, [("v", isLong ? "1QI(3)" : "1PI(3)"), ("id", "1J")], data.ToArray(), heap);
        await using var reader = await OpenAsync("<FIELD name='v' datatype='short' arraysize='*'/><FIELD name='id' datatype='int'/>", fits);
        Assert.Equal([["12 13 14", "1"], [null, "2"], ["10 11", "3"]], await ReadAsync(reader));
    }

    [Fact]
    public async Task Texts_in_the_heap()
    {
        var data = new Bytes().Int(5).Int(0).Int(2).Int(5).ToArray();
        await using var reader = await OpenAsync(
            "<FIELD name='v' datatype='char' arraysize='*'/>", FitsBytes.Table(2, [("v", "1PA(5)")], data, "helloyo"u8.ToArray()));
        Assert.Equal([["hello"], ["yo"]], await ReadAsync(reader));
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(1, 9)]
    [InlineData(-1, 0)]
    [InlineData(1, -1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public async Task Descriptors_that_point_outside(int count, int place)
    {
        var fits = FitsBytes.Table(1, [("v", "1PJ")], new Bytes().Int(count).Int(place).ToArray(), new byte[8]);
        await using var reader = await OpenAsync("<FIELD name='v' datatype='int' arraysize='*'/>", fits);
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.ReadAsync().AsTask());
        Assert.Equal(VoTableErrorKind.Malformed, error.Kind);
        Assert.Contains("row 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Data_that_are_cut_short(bool external)
    {
        var fits = FitsBytes.Table(1000, [("n", "1J")], new byte[4000])[..^(2880 + 2881)];
        await using var reader = await OpenAsync("<FIELD name='n' datatype='int'/>", [.. fits, .. new byte[1]], external);
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.DrainAsync());
        Assert.Contains(error.Kind, (VoTableErrorKind[])[VoTableErrorKind.Malformed, VoTableErrorKind.Truncated]);
        Assert.InRange(error.RowsRead, 0, 999);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cut_within_the_rows(bool external)
    {
        var fits = FitsBytes.Table(1000, [("n", "1J")], new byte[4000]);
        await using var reader = await OpenAsync("<FIELD name='n' datatype='int'/>", fits[..(fits.Length - 5760 + 402)], external);
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.DrainAsync());
        Assert.Equal(100, error.RowsRead);
        Assert.Contains("row 101 of 1000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_block_need_not_be_filled_up()
    {
        var fits = FitsBytes.Table(1, [("n", "1J")], new Bytes().Int(7).ToArray());
        await using var reader = await OpenAsync("<FIELD name='n' datatype='int'/>", fits[..^2876]);
        Assert.Equal([["7"]], await ReadAsync(reader));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_empty_stream_has_no_rows(bool external)
    {
        await using var reader = await OpenAsync("<FIELD name='n' datatype='int'/>", [], external);
        Assert.False(await reader.ReadAsync());
        Assert.Equal(VoTableSerialization.Fits, reader.Serialization);
        Assert.Equal(QueryStatusKind.Overflow, reader.Status?.Kind);
    }

    [Fact]
    public async Task A_scaled_column_is_not_supported()
    {
        var fits = FitsBytes.Table(1, [("n", "1J")], new byte[4], null, "TSCAL1  = 2.0");
        await using var reader = await OpenAsync("<FIELD name='n' datatype='int'/>", fits);
        Assert.Equal("n", Assert.Single(reader.Fields).Name);
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.ReadAsync().AsTask());
        Assert.Equal(VoTableErrorKind.Unsupported, error.Kind);
        Assert.Contains("TSCAL", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_fits_is_told_by_reading()
    {
        await using var reader = await OpenAsync("<FIELD name='n' datatype='int'/>", "<html>no such file</html>"u8.ToArray());
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.ReadAsync().AsTask());
        Assert.Equal(VoTableErrorKind.Malformed, error.Kind);
        Assert.Contains("FITS", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no fits")]
    public async Task A_file_without_rows_is_closed_too(string text)
    {
        var stream = new DripStream(System.Text.Encoding.ASCII.GetBytes(text), 100);
        var options = new VoTableReaderOptions { OpenHref = (_, _) => new ValueTask<Stream>(stream) };
        await (await Documents.OpenAsync(
            Documents.Around("<TABLE><FIELD name='n' datatype='int'/><DATA><FITS><STREAM href='x'/></FITS></DATA></TABLE>"),
            options)).DisposeAsync();
        Assert.True(stream.IsDisposed);
    }

    private static Task<VoTableReader> OpenAsync(string fields, byte[] fits, bool external = false)
    {
        var content = external
            ? "<STREAM href='x.fits'/>"
            : $"<STREAM encoding='base64'>{Convert.ToBase64String(fits, Base64FormattingOptions.InsertLineBreaks)}</STREAM>";
        var document = Documents.Around(
            $"<TABLE>{fields}<DATA><FITS>{content}</FITS></DATA></TABLE><INFO name='QUERY_STATUS' value='OVERFLOW'/>");
        return Documents.OpenAsync(
            document, new VoTableReaderOptions { OpenHref = (_, _) => new ValueTask<Stream>(new DripStream(fits, 1000)) });
    }

    private static async Task<string?[][]> ReadAsync(VoTableReader reader)
    {
        var rows = new List<string?[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.Fields.Count).Select(i => reader.IsNull(i) ? null : reader.GetString(i))]);
        return [.. rows];
    }
}
