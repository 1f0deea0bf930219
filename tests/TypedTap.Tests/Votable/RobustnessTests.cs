using System.Buffers;
using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Things that documents can do to a reader, and that services have done.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public async Task A_null_may_be_that_of_other_values()
    {
        var fields =
            "<FIELD name='a' datatype='int'><VALUES ID='v' null='-9'><MIN value='0'/></VALUES></FIELD><FIELD name='b' datatype='int'><VALUES ref='v'/></FIELD>";
        await using var row = await Documents.OnFirstRowAsync(Documents.TableData(fields, Documents.Row("-9", "-9")));
        Assert.Equal((null, null), (row.GetInt32(0), row.GetInt32(1)));
        Assert.Equal(new VoTableLimit("0"), row.Fields[1].Values!.Min);
    }

    [Fact]
    public async Task A_whole_number_in_the_notation_of_floats_is_a_null_of_integers()
    {
        await using var row = await Documents.CellAsync("-99", "int", nullValue: "-99.0");
        Assert.Null(row.GetInt32(0));
        Assert.Empty(row.Warnings);
    }

    [Theory]
    [InlineData("int", "abc")]
    [InlineData("short", "99999")]
    [InlineData("unsignedByte", "-1")]
    [InlineData("int", "NaN")]
    public async Task A_null_that_is_no_value_is_told(string datatype, string nullValue)
    {
        await using var row = await Documents.CellAsync("1", datatype, nullValue: nullValue);
        Assert.Equal(VoTableWarningCode.InvalidNull, Assert.Single(row.Warnings).Code);
        Assert.Equal(1, row.GetInt32(0));
    }

    [Theory]
    [InlineData("<RESOURCE>ORA-01555: snapshot too old</RESOURCE>")]
    [InlineData("<RESOURCE><TABLE><FIELD name='x' datatype='int'/><DATA><TABLEDATA/>ERROR</DATA></TABLE></RESOURCE>")]
    [InlineData("<RESOURCE/>lost connection")]
    [InlineData("<RESOURCE><wrapper><TABLE><FIELD name='x' datatype='int'/><DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA></TABLE></wrapper></RESOURCE>")]
    public async Task What_a_failing_service_says_is_not_passed_over(string content)
    {
        var document = $"<VOTABLE version='1.3' xmlns='{Documents.Namespace}'>{content}</VOTABLE>";
        var error = await Assert.ThrowsAsync<VoTableException>(() => Documents.ReadAllAsync(document));
        Assert.Equal(VoTableErrorKind.Malformed, error.Kind);
        await using var lenient = await Documents.OpenAsync(document, new VoTableReaderOptions { Tolerance = VoTableTolerance.Lenient });
        await lenient.DrainAsync();
        Assert.Contains(lenient.Warnings, warning => warning.Code == VoTableWarningCode.StrayContent);
    }

    [Fact]
    public async Task A_status_inside_an_unknown_element_counts()
    {
        await using var reader = await Documents.OpenAsync(
            Documents.Around("<wrapper><INFO name='QUERY_STATUS' value='ERROR'>no</INFO></wrapper>"));
        Assert.Equal((QueryStatusKind.Error, "no"), (reader.Status!.Kind, reader.Status.Message));
    }

    [Fact]
    public async Task Metadata_that_is_not_utf8_keeps_its_letters()
    {
        var bytes = Encoding.Latin1.GetBytes(Documents.Around("<INFO name='café' value='é'>naïve</INFO>"));
        await using var reader = await Documents.OpenAsync(bytes);
        Assert.Equal(new VoTableInfo("café", "é", "naïve"), Assert.Single(reader.Infos));
        Assert.Equal(VoTableWarningCode.InvalidText, Assert.Single(reader.Warnings).Code);
    }

    /// <summary>Whether unsignedShort has two bytes or, read as int, four, nobody can tell.</summary>
    [Theory]
    [InlineData("unsignedShort")]
    [InlineData("unsignedInt")]
    public async Task Names_that_leave_the_size_open_are_refused_in_binary(string datatype)
    {
        var error = await Assert.ThrowsAsync<VoTableException>(
            () => Documents.ReadAllAsync(Documents.Binary(Documents.Field("x", datatype), new byte[8])));
        Assert.Equal(VoTableErrorKind.Unsupported, error.Kind);
        Assert.Equal(1, await Documents.ReadAllAsync(Documents.TableData(Documents.Field("x", datatype), Documents.Row("1"))));
    }

    [Fact]
    public async Task A_row_of_many_columns_is_bounded_before_it_is_held()
    {
        var fields = string.Concat(Enumerable.Range(0, 200).Select(static i => Documents.Field($"c{i}", "char", "100000")));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = await Assert.ThrowsAsync<VoTableException>(
            () => Documents.ReadAllAsync(
                Documents.Binary(fields, new byte[2_000_000]), new VoTableReaderOptions { MaxRowBytes = 1 << 20 }));
        Assert.Equal(VoTableErrorKind.LimitExceeded, error.Kind);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150_000_000);
    }

    [Fact]
    public async Task Attributes_without_end_are_refused_at_once()
    {
        var attributes = string.Concat(Enumerable.Range(0, 500_000).Select(static i => $" a{i}=''"));
        var error = await Assert.ThrowsAsync<VoTableException>(() => Documents.OpenAsync($"<VOTABLE{attributes}/>"));
        Assert.Equal(VoTableErrorKind.LimitExceeded, error.Kind);
    }

    /// <summary>A read that was given up may still write into its buffer, which therefore goes to nobody else.</summary>
    [Fact]
    public async Task A_reader_disposed_during_a_read_harms_nobody()
    {
        var stream = new LateStream(Encoding.UTF8.GetBytes(Documents.TableData(Documents.Field("x", "int"), Documents.Row("1")))[..^60]);
        var reader = await VoTableReader.OpenAsync(stream, new VoTableReaderOptions { LeaveOpen = true });
        var pending = reader.ReadAsync().AsTask();
        await reader.DisposeAsync();
        var rented = ArrayPool<byte>.Shared.Rent(256 * 1024);
        Array.Clear(rented);
        stream.Complete((byte)'!');
        await Assert.ThrowsAnyAsync<Exception>(() => pending);
        Assert.DoesNotContain((byte)'!', rented);
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Gives its bytes, and the next ones only when told.</summary>
    private sealed class LateStream(byte[] bytes) : MemoryStream(bytes)
    {
        private readonly TaskCompletionSource<byte> _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Complete(byte value) => _more.SetResult(value);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = Read(buffer.Span);
            if (count > 0)
                return count;
            var value = await _more.Task;
            buffer.Span.Fill(value);
            return buffer.Length;
        }
    }
}
