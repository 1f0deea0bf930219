using System.Globalization;
using System.Text;
using TypedTap.Fits;
using TypedTap.Votable.Rows.Fits;

namespace TypedTap.Tests.Votable;

/// <summary>Headers of FITS binary tables: what is read from them, and what is refused.</summary>
public sealed class FitsTableTests
{
    private const int BlockSize = 2880;
    private static readonly string[] Primary = ["SIMPLE  =                    T / standard", "BITPIX  = 8", "NAXIS   = 0", "EXTEND  = T"];

    [Fact]
    public async Task Every_data_type_at_its_offset()
    {
        var table = await ReadAsync(
            Header(Primary),
            Table(
                1 + 2 + 3 + 4 + 4 + 8 + 12 + 4 + 16 + 8 + 16 + 8 + 16 + 0,
                7,
                ["1L", "11X", "3B", "2I", "J", "1K   ", "12A", "E", "2D", "C", "1M", "1PE(17)", "1QJ", "0D"],
                "TTYPE1  = 'flag    '           / a flag",
                "TTYPE3  = 'O''Neill / it''s'   / quoted",
                "TNULL4  = -99",
                "TSCAL5  =  1.5D-2 / scale",
                "TZERO6  = 9223372036854775808",
                "TTYPE1  = 'again'",
                "COMMENT = 'not a value, but a comment'",
                "HISTORY   TTYPE2  = 'no'"));

        Assert.Equal(102, table.RowBytes);
        Assert.Equal(7, table.RowCount);
        Assert.Equal("LXBIJKAEDCMPQD", string.Concat(table.Columns.Select(static column => column.Code)));
        Assert.Equal("LXBIJKAEDCMEJD", string.Concat(table.Columns.Select(static column => column.ElementCode)));
        Assert.Equal([1, 11, 3, 2, 1, 1, 12, 1, 2, 1, 1, 1, 1, 0], table.Columns.Select(static column => column.Repeat));
        Assert.Equal([1, 2, 3, 4, 4, 8, 12, 4, 16, 8, 16, 8, 16, 0], table.Columns.Select(static column => column.Bytes));
        Assert.Equal([0, 1, 3, 6, 10, 14, 22, 34, 38, 54, 62, 78, 86, 102], table.Columns.Select(static column => column.Offset));
        Assert.Equal("flag", table.Columns[0].Name);
        Assert.Null(table.Columns[1].Name);
        Assert.Equal("O'Neill / it's", table.Columns[2].Name);
        Assert.Equal(-99, table.Columns[3].Null);
        Assert.Null(table.Columns[4].Null);
        Assert.Equal((0.015, 0.0), (table.Columns[4].Scale, table.Columns[4].Zero));
        Assert.Equal((1.0, 9223372036854775808.0), (table.Columns[5].Scale, table.Columns[5].Zero));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(79)]
    [InlineData(100_000)]
    public async Task The_stream_stands_at_the_first_row_afterwards(int atOnce)
    {
        var stream = new MemoryStream([
            .. Header("SIMPLE  = T", "BITPIX  = -32", "NAXIS   = 2", "NAXIS1  = 100", "NAXIS2  = 31"), .. Data(4 * 3100),
            .. Header("XTENSION= 'IMAGE   '", "BITPIX  = 16", "NAXIS   = 1", "NAXIS1  = 1440", "PCOUNT  = 0", "GCOUNT  = 1"),
            .. Data(BlockSize),
            .. Header("XTENSION= 'TABLE   '", "BITPIX  = 8", "NAXIS   = 2", "NAXIS1  = 10", "NAXIS2  = 0", "PCOUNT  = 0", "GCOUNT  = 1"),
            .. Table(4, 2, ["J"]), 1, 2, 3, 4, 5, 6, 7, 8]);
        var table = await ReadAsync(stream, 1_000_000, atOnce);
        Assert.Equal((4, 2L), (table.RowBytes, table.RowCount));
        Assert.Equal(1, stream.ReadByte());
    }

    [Fact]
    public async Task Random_groups_in_front_are_gone_over()
    {
        var table = await ReadAsync(
            Header(
                "SIMPLE  = T", "BITPIX  = -32", "NAXIS   = 2", "NAXIS1  = 0", "NAXIS2  = 10", "GROUPS  = T", "PCOUNT  = 3",
                "GCOUNT  = 100"),
            Data(4 * 100 * 13),
            Table(2, 1, ["2A"]));
        Assert.Equal('A', table.Columns[0].Code);
    }

    [Fact]
    public async Task The_heap_follows_the_rows_or_a_gap()
    {
        var table = await ReadAsync(Header(Primary), Table(8, 3, ["PJ"], "PCOUNT  = 100"));
        Assert.Equal((24, 124), (table.HeapOffset, table.DataBytes));
        var gap = await ReadAsync(Header(Primary), Table(8, 3, ["PJ"], "THEAP   = 40", "PCOUNT  = 100"));
        Assert.Equal((40, 124), (gap.HeapOffset, gap.DataBytes));
        Assert.Contains(
            "THEAP is 125", await ErrorAsync(Header(Primary), Table(8, 3, ["PJ"], "THEAP   = 125", "PCOUNT  = 100")),
            StringComparison.Ordinal);
        Assert.Contains(
            "THEAP is 23", await ErrorAsync(Header(Primary), Table(8, 3, ["PJ"], "THEAP   = 23", "PCOUNT  = 100")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_of_many_blocks_and_999_columns()
    {
        var forms = Enumerable.Repeat("1E", 999).ToArray();
        var table = await ReadAsync(Header(Primary), Table(999 * 4, 0, forms));
        Assert.Equal(999, table.Columns.Count);
        Assert.Equal(998 * 4, table.Columns[998].Offset);
        Assert.Contains("TFIELDS is 1000", await ErrorAsync(Header(Primary), Table(4000, 0, [.. forms, "1E"])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "TFORM1 is ''")]
    [InlineData("12", "TFORM1 is '12'")]
    [InlineData("1Z", "the letter is none of")]
    [InlineData("-1J", "the letter is none of")]
    [InlineData("j", "the letter is none of")]
    [InlineData("P", "is needed behind P")]
    [InlineData("1QZ", "is needed behind Q")]
    [InlineData("1PP", "is needed behind P")]
    [InlineData("2PJ", "one array of variable length")]
    [InlineData("99999999999A", "TFORM1 is '99999999999A'")]
    [InlineData("2147483647M", "more bytes than a row can have")]
    [InlineData("5A", "take 5 bytes, more than the 4")]
    [InlineData("3A", "take 3 bytes, a row (NAXIS1) has 4")]
    public async Task A_bad_format_of_a_column(string form, string reason)
    {
        var error = await ErrorAsync(Header(Primary), Table(4, 1, [form]));
        Assert.StartsWith("FITS, header of extension 1, byte 2880: ", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NAXIS1", "-4", "NAXIS1 is -4")]
    [InlineData("NAXIS1", "4294967296", "NAXIS1 is 4294967296")]
    [InlineData("NAXIS1", "4.0", "NAXIS1 is 4.0")]
    [InlineData("NAXIS1", "'4'", "NAXIS1 is '4'")]
    [InlineData("NAXIS1", "/ none", "NAXIS1 is ,")]
    [InlineData("NAXIS2", "-1", "NAXIS2 is -1")]
    [InlineData("NAXIS2", "9223372036854775807", "more bytes than can be counted")]
    [InlineData("NAXIS2", "99999999999999999999", "NAXIS2 is 99999999999999999999")]
    [InlineData("NAXIS", "3", "NAXIS3 is missing")]
    [InlineData("NAXIS", "-1", "NAXIS is -1")]
    [InlineData("BITPIX", "16", "BITPIX is 16")]
    [InlineData("PCOUNT", "-1", "PCOUNT is -1")]
    [InlineData("PCOUNT", "9223372036854775807", "more bytes than can be counted")]
    [InlineData("TFIELDS", "2", "TFORM2 is missing")]
    [InlineData("TFIELDS", "-1", "TFIELDS is -1")]
    [InlineData("TFORM1", "4A", "TFORM1 is 4A, where a string")]
    [InlineData("TFORM1", "'4A", "no closing quote")]
    [InlineData("TTYPE1", "'it''", "no closing quote")]
    [InlineData("TSCAL1", "1..5", "TSCAL1 is 1..5")]
    [InlineData("TZERO1", "1E999", "TZERO1 is 1E999")]
    [InlineData("TNULL1", "0.5", "TNULL1 is 0.5")]
    public async Task A_bad_value(string name, string value, string reason)
    {
        // Of two cards with one name the first counts.
        string[] cards = [
            "XTENSION= 'BINTABLE'", $"{name,-8}= {value}", "BITPIX  = 8", "NAXIS   = 2", "NAXIS1  = 4", "NAXIS2  = 1", "TFIELDS = 1",
            "TFORM1  = 'J'"
        ];
        Assert.Contains(reason, await ErrorAsync(Header(Primary), Header(cards)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_fits()
    {
        Assert.Contains("there are no bytes", await ErrorAsync([]), StringComparison.Ordinal);
        Assert.Contains("do not begin with SIMPLE", await ErrorAsync(new byte[BlockSize]), StringComparison.Ordinal);
        Assert.Contains("do not begin with SIMPLE", await ErrorAsync(Table(4, 1, ["J"])), StringComparison.Ordinal);
        Assert.Contains(
            "not begin with SIMPLE, but with \"<html>", await ErrorAsync("<html>Service unavailable</html>"u8.ToArray()),
            StringComparison.Ordinal);
        Assert.Contains("no binary table", await ErrorAsync(Header(Primary)), StringComparison.Ordinal);
        Assert.Contains("no binary table", await ErrorAsync(Header(Primary), new byte[BlockSize]), StringComparison.Ordinal);
        Assert.Contains("no binary table", await ErrorAsync(Header([.. Primary, "XTENSION= 'BINTABLE'"])), StringComparison.Ordinal);
        Assert.Contains("BITPIX is 7", await ErrorAsync(Header("SIMPLE  = T", "BITPIX  = 7", "NAXIS   = 0")), StringComparison.Ordinal);
        Assert.Contains("NAXIS is missing", await ErrorAsync(Header("SIMPLE  = T", "BITPIX  = 8")), StringComparison.Ordinal);
        Assert.Contains(
            "BITPIX has a character that is no printable one of ASCII, 0x00",
            await ErrorAsync(Header("SIMPLE  = T", "BITPIX  = 8\0", "NAXIS   = 0")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_beyond_ascii_matter_only_where_they_are_read()
    {
        byte[] primary = Header([.. Primary, "OBSERVER= 'Andr\u00e9'", "HISTORY by Andr\u00e9"]);
        Assert.Equal("J", (await ReadAsync(primary, Table(4, 1, ["J"], "TTYPE1  = 'J'"))).Columns[0].Name);
        var error = await ErrorAsync(primary, Table(4, 1, ["J"], "TTYPE1  = 'Andr\u00e9'"));
        Assert.Contains("TTYPE1 has a character that is no printable one of ASCII, 0xE9", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_truncation_is_found()
    {
        byte[] whole = [
            .. Header("SIMPLE  = T", "BITPIX  = 8", "NAXIS   = 1", "NAXIS1  = 2000"), .. Data(2000),
            .. Table(400, 0, [.. Enumerable.Repeat("1E", 100)])];
        await ReadAsync(whole);
        for (var length = 0; length < whole.Length; length += 60)
            Assert.NotEmpty(await ErrorAsync(whole[..length]));
        Assert.Contains(
            "FITS, primary header, byte 3880: the data end there: 1000 of 2000 bytes are missing",
            await ErrorAsync(whole[..(BlockSize + 1000)]), StringComparison.Ordinal);
        Assert.Contains("before the END of the header", await ErrorAsync(whole[..(3 * BlockSize)]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_longer_than_allowed()
    {
        byte[] bytes = [.. Header(Primary), .. Table(4, 1, ["J"], Enumerable.Repeat("COMMENT x", 100).ToArray())];
        await ReadAsync(new MemoryStream(bytes), bytes.Length, 4096);
        var error = await Assert.ThrowsAsync<FitsException>(async () => await ReadAsync(new MemoryStream(bytes), bytes.Length - 1, 4096));
        Assert.Contains("longer than", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_ends_it()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await FitsTable.ReadHeaderAsync(new MemoryStream(Header(Primary)).ReadAsync, null, 100_000, source.Token));
    }

    private static byte[] Header(params string[] cards)
    {
        var text = string.Concat(cards.Append("END").Select(static card => card.PadRight(80)));
        return Encoding.Latin1.GetBytes(text.PadRight((text.Length + BlockSize - 1) / BlockSize * BlockSize));
    }

    private static byte[] Table(int rowBytes, long rows, string[] forms, params string[] more)
    {
        List<string> cards = ["XTENSION= 'BINTABLE' / binary table", "BITPIX  =                    8", "NAXIS   = 2"];
        cards.Add(FormattableString.Invariant($"NAXIS1  = {rowBytes,20} / bytes"));
        cards.Add(FormattableString.Invariant($"NAXIS2  = {rows,20} / rows"));
        cards.Add(FormattableString.Invariant($"TFIELDS = {forms.Length}"));
        cards.AddRange(forms.Select(static (form, i) => $"TFORM{(i + 1).ToString(CultureInfo.InvariantCulture),-3}= '{form}'"));
        return Header([.. cards, .. more]);
    }

    private static byte[] Data(int length) => Enumerable.Repeat((byte)'X', (length + BlockSize - 1) / BlockSize * BlockSize).ToArray();

    private static ValueTask<FitsTable> ReadAsync(params byte[][] parts) =>
        ReadAsync(new MemoryStream([.. parts.SelectMany(static part => part)]), 1_000_000, 4096);

    private static ValueTask<FitsTable> ReadAsync(MemoryStream stream, int maxHeaderBytes, int atOnce) =>
        FitsTable.ReadHeaderAsync(
            (memory, token) => stream.ReadAsync(memory[..Math.Min(memory.Length, atOnce)], token), null, maxHeaderBytes,
            CancellationToken.None);

    private static async Task<string> ErrorAsync(params byte[][] parts) =>
        (await Assert.ThrowsAsync<FitsException>(async () => await ReadAsync(parts))).Message;
}
