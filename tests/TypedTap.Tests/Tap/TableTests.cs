using System.Collections;
using System.Globalization;
using TypedTap.Tap;
using TypedTap.Tests.Http;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Tap;

public sealed class TableTests
{
    private static readonly (string Name, Func<TapRow, int, object?> Read)[] Getters =
    [
        ("IsNull", (row, i) => row.IsNull(i)),
        ("[]", (row, i) => row[i]),
        ("Boolean", (row, i) => row.GetBoolean(i)),
        ("Byte", (row, i) => row.GetByte(i)),
        ("Int16", (row, i) => row.GetInt16(i)),
        ("Int32", (row, i) => row.GetInt32(i)),
        ("Int64", (row, i) => row.GetInt64(i)),
        ("Single", (row, i) => row.GetSingle(i)),
        ("Double", (row, i) => row.GetDouble(i)),
        ("Complex", (row, i) => row.GetComplex(i)),
        ("String", (row, i) => row.GetString(i)),
        ("Timestamp", (row, i) => row.GetTimestamp(i)),
        ("Guid", (row, i) => row.GetGuid(i)),
        ("Point", (row, i) => row.GetPoint(i)),
        ("Circle", (row, i) => row.GetCircle(i)),
        ("Polygon", (row, i) => row.GetPolygon(i)),
        ("Region", (row, i) => row.GetRegion(i)?.ToString()),
        ("Interval", (row, i) => row.GetInterval(i)),
        ("double[]", (row, i) => row.Get<double[]>(i)),
        ("double?[]", (row, i) => row.Get<double?[]>(i)),
        ("float[]", (row, i) => row.Get<float[]>(i)),
        ("long[]", (row, i) => row.Get<long[]>(i)),
        ("int?[]", (row, i) => row.Get<int?[]>(i)),
        ("short[]", (row, i) => row.Get<short[]>(i)),
        ("byte[]", (row, i) => row.Get<byte[]>(i)),
        ("bool?[]", (row, i) => row.Get<bool?[]>(i)),
        ("bool[]", (row, i) => row.Get<bool[]>(i)),
        ("string[]", (row, i) => row.Get<string[]>(i)),
    ];

    public static TheoryData<string> Files =>
    [
        "types.td.out", "types.binary2.out", "raw5.td.vot", "raw5.binary.vot", "raw5.binary2.vot", "obscore5.td.vot",
        "obscore5.binary2.vot",
        "plane5.td.vot", "plane5.binary.vot", "plane5.binary2.vot", "dlmeta-raw.vot", "empty.td.vot", "empty.binary2.vot",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public Task A_table_says_what_its_stream_said(string file) => CompareAsync(Fixture.Read(file));

    [Fact]
    public Task So_it_does_for_types_that_are_rare()
    {
        var fields = Documents.Field("b", "boolean", "*") + Documents.Field("bits", "bit", "11") + Documents.Field("bit", "bit")
            + Documents.Field("c", "floatComplex") + Documents.Field("cc", "doubleComplex", "*") + Documents.Field("s", "char", "4x*")
            + Documents.Field("u", "unicodeChar", "5") + Documents.Field("n", "int", nullValue: "-99")
            + Documents.Field("na", "short", "3", nullValue: "-1")
            + Documents.Field("id", "char", "36", xtype: "uuid") + Documents.Field("num", "char", "*")
            + Documents.Field("iv", "double", "2", xtype: "interval")
            + Documents.Field("odd", "string") + Documents.Field("f", "float");
        var rows = Documents.Row(
                "T F ?", "10110001101", "1", "1.5 -2", "1 2 3 4", "ab  cd  éfgh", "é😀", "7", "1 -1 3",
                "01234567-89ab-cdef-0123-456789abcdef", " 42", "1 2", "x", "0.1")
            + Documents.Row("", "", "", "", "", "", "", "-99", "", "", "", "", "", "")
            + Documents.Row(
                "?", "00000000000", "0", "NaN NaN", "0 0", "a", "x", "-98", "-1 -1 -1", "no uuid", "2.5e3", "NaN NaN", "y", "-Inf");
        return CompareAsync(System.Text.Encoding.UTF8.GetBytes(Documents.TableData(fields, rows)));
    }

    [Fact]
    public async Task A_table_tells_of_its_answer()
    {
        var table = await TableAsync(VoTableText.Table(3, "OK", "OVERFLOW"), new TapRequestOptions { AllowTruncation = true, MaxRec = 3 });
        Assert.Equal(3, table.Count);
        Assert.Equal([1, 2, 3], table.Select(row => row.GetInt32("n")));
        Assert.Equal([1L, 2L, 3L], table.Select(row => row.Number));
        Assert.Equal(TapCompleteness.Truncated(3, 3), table.Completeness);
        Assert.Equal(["OK", "OVERFLOW"], table.Infos.Select(info => info.Value));
        Assert.Equal(
            "3 rows of 1 column (n). Rows are missing: the service stopped after 3 rows although there are more (MAXREC was 3).",
            table.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => table[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table[-1]);
        Assert.Equal(table[1], table.ElementAt(1));
        Assert.NotEqual(table[1], table[2]);
    }

    [Fact]
    public async Task A_cut_answer_gives_no_table()
    {
        await Assert.ThrowsAsync<TapTruncatedException>(() => TableAsync(VoTableText.Table(3, "OK", "OVERFLOW")));
        await Assert.ThrowsAsync<TapQueryException>(
            () => TableAsync(VoTableText.Table(3, "OK", "ERROR"), new TapRequestOptions { AllowTruncation = true }));
    }

    [Fact]
    public async Task Rows_in_memory_have_a_bound_if_asked_for()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(3)));
        using var client = new TapClient(server.Tap);
        await using var whole = await client.QueryAsync("SELECT 1");
        Assert.Equal(3, (await whole.ReadTableAsync(maxRows: 3)).Count);
        await using var large = await client.QueryAsync("SELECT 1");
        var refused = await Assert.ThrowsAsync<TapLimitException>(() => large.ReadTableAsync(maxRows: 2));
        Assert.Equal((2L, "row"), (refused.Limit, refused.Unit));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => large.ReadTableAsync(maxRows: -1));
    }

    [Fact]
    public async Task A_large_table_keeps_every_row_and_may_be_read_by_many_at_once()
    {
        const int Rows = 20_000;
        var table = await TableAsync(VoTableText.Table(Rows));
        Assert.Equal(Rows, table.Count);
        Parallel.For(0, 8, _ =>
        {
            var sum = 0L;
            foreach (var row in table)
                sum += row.GetInt64(0)!.Value + int.Parse(row.GetString("n")!, CultureInfo.InvariantCulture) + row.Get<short>(0);
            Assert.Equal(3L * Rows * (Rows + 1) / 2, sum);
        });
    }

    private static async Task<TapTable> TableAsync(string document, TapRequestOptions? options = null)
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(document));
        using var client = new TapClient(server.Tap);
        return await client.QueryTableAsync("SELECT 1", options);
    }

    private static async Task CompareAsync(byte[] document)
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "application/x-votable+xml", document));
        using var client = new TapClient(server.Tap);
        var options = new TapRequestOptions { AllowTruncation = true };
        var table = await client.QueryTableAsync("SELECT 1", options);
        var index = 0;
        await foreach (var row in client.StreamAsync("SELECT 1", options))
        {
            Assert.Equal(row.Columns, table.Columns);
            var kept = table[index++];
            Assert.Equal(row.Number, kept.Number);
            foreach (var column in table.Columns)
            {
                foreach (var (name, read) in Getters)
                {
                    var streamed = Text(() => read(row, column.Position));
                    // A null array in BINARY is made of elements, which a getter of one value complains of before it sees that they are
                    // null.
                    if (row.IsNull(column.Position) && streamed == nameof(VoTableException))
                        streamed = "null";
                    Assert.Equal($"{column} {name}: {streamed}", $"{column} {name}: {Text(() => read(kept, column.Position))}");
                }

                if (Text(() => kept[column.Position]) is not ("null" or nameof(VoTableException)))
                    Assert.IsType(column.ValueType, kept[column.Position]);
            }
        }

        Assert.Equal(index, table.Count);
    }

    /// <summary>The value, or the error without its place in the document, which a table has not.</summary>
    private static string Text(Func<object?> read)
    {
        try
        {
            return read() switch
            {
                null => "null",
                string text => text,
                IEnumerable many =>
                    string.Join(" ", many.Cast<object?>().Select(one => Convert.ToString(one, CultureInfo.InvariantCulture)))
                        + $"[{many.GetType()}]",
                var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            };
        }
        catch (TapException e)
        {
            return e.GetType().Name;
        }
    }
}
