using System.Data;
using System.Text;
using TypedTap.Data;
using TypedTap.Tap;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Data;

public sealed class NavigationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task To_ask_whether_there_are_rows_does_not_lose_the_first(bool asks)
    {
        await using var reader = await DataReaders.OverAsync(DataReaders.Numbers("1", "2", "3"));
        var read = new List<int>();
        if (asks)
        {
            Assert.True(reader.HasRows);
            Assert.True(reader.HasRows);
            // It was looked at, but not gone to.
            Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        }

        while (await reader.ReadAsync())
            read.Add(reader.GetInt32(0));
        Assert.Equal([1, 2, 3], read);
        Assert.True(reader.HasRows);
        Assert.False(reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        Assert.Equal(TapCompleteness.Complete, reader.Completeness);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_table_has_columns_and_no_rows(bool asks)
    {
        await using var reader = await DataReaders.OverAsync(DataReaders.Numbers());
        if (asks)
            Assert.False(reader.HasRows);
        Assert.False(await reader.ReadAsync());
        Assert.False(reader.HasRows);
        Assert.Equal(2, reader.FieldCount);
    }

    [Fact]
    public async Task Reading_without_await_waits_for_a_slow_stream()
    {
        var slow = new DripStream(Encoding.UTF8.GetBytes(DataReaders.Numbers("1", "2")));
        var reader = new TapDataReader(await VoTableReader.OpenAsync(slow));
        using (reader)
        {
            Assert.True(reader.HasRows);
            Assert.True(reader.Read());
            Assert.True(reader.Read());
            Assert.Equal("row 2", reader[1]);
            Assert.False(reader.Read());
            Assert.False(reader.NextResult());
        }

        Assert.True(slow.IsDisposed);
    }

    [Fact]
    public async Task A_closed_reader_says_so()
    {
        var reader = await DataReaders.OverAsync(DataReaders.Numbers("1"));
        Assert.True(reader.Read());
        Assert.Equal((0, -1, false), (reader.Depth, reader.RecordsAffected, reader.IsClosed));
        reader.Close();
        reader.Close();
        await reader.DisposeAsync();
        Assert.True(reader.IsClosed);
        Assert.Equal(-1, reader.RecordsAffected);
        Assert.Throws<ObjectDisposedException>(() => reader.Read());
        Assert.Throws<ObjectDisposedException>(() => reader.FieldCount);
        Assert.Throws<ObjectDisposedException>(() => reader.GetInt32(0));
        Assert.Throws<ObjectDisposedException>(() => reader.HasRows);
    }

    [Fact]
    public async Task A_document_that_breaks_off_leaves_no_row_to_read_twice()
    {
        var whole = DataReaders.Numbers("1", "2", "3");
        var reader = await DataReaders.OverAsync(whole[..whole.IndexOf("row 3", StringComparison.Ordinal)]);
        await using (reader)
        {
            Assert.True(reader.Read());
            Assert.True(reader.Read());
            Assert.Equal(VoTableErrorKind.Truncated, Assert.Throws<VoTableException>(() => reader.Read()).Kind);
            Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
            Assert.Equal((TapCompletenessKind.FailedAfter, 2L), (reader.Completeness.Kind, reader.Completeness.Rows));
            Assert.Equal(VoTableErrorKind.Truncated, Assert.IsType<VoTableException>(reader.Completeness.Failure).Kind);
        }
    }

    [Theory]
    [InlineData("OVERFLOW", TapCompletenessKind.Truncated)]
    [InlineData("OK", TapCompletenessKind.Complete)]
    [InlineData("ERROR", TapCompletenessKind.FailedAfter)]
    [InlineData("MAYBE", TapCompletenessKind.Unproven)]
    public async Task A_document_tells_of_missing_rows_at_its_end(string status, TapCompletenessKind expected)
    {
        var document = Documents.TableData(
            Documents.Field("n", "int"), Documents.Row("1"), $"<INFO name=\"QUERY_STATUS\" value=\"{status}\"/>");
        await using var reader = await DataReaders.OverAsync(document);
        Assert.True(await reader.ReadAsync());
        Assert.Equal(TapCompleteness.Unknown, reader.Completeness);
        Assert.False(await reader.ReadAsync());
        Assert.Equal(expected, reader.Completeness.Kind);
    }

    [Fact]
    public async Task Behind_the_last_result_there_are_no_columns()
    {
        await using var reader = await DataReaders.OverAsync(DataReaders.Numbers("1", "2"));
        Assert.True(await reader.ReadAsync());
        Assert.False(await reader.NextResultAsync());
        Assert.False(await reader.NextResultAsync());
        Assert.Equal(0, reader.FieldCount);
        Assert.False(reader.HasRows);
        Assert.False(await reader.ReadAsync());
        Assert.Throws<IndexOutOfRangeException>(() => reader.GetInt32(0));
    }

    [Fact]
    public async Task Foreach_gives_records()
    {
        await using var reader = await DataReaders.OverAsync(DataReaders.Numbers("1", "2"));
        var names = new List<object>();
        foreach (IDataRecord record in reader)
            names.Add(record["name"]);
        Assert.Equal(["row 1", "row 2"], names);
    }

    [Fact]
    public void A_reader_of_nothing_is_refused() => Assert.Throws<ArgumentNullException>(() => new TapDataReader(null!));
}
