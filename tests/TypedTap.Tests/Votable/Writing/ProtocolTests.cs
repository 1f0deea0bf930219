using System.Text;
using TypedTap.Votable;
using static TypedTap.Tests.Votable.Writing.Written;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>Calls in the wrong order, producers that fail, and what is left of the document then.</summary>
public sealed class ProtocolTests
{
    private static readonly VoTableField[] Two = [Field("a", "int"), Field("b", "int")];

    [Fact]
    public async Task A_row_with_too_few_cells_names_the_column_that_lacks_its_own()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TableAsync(VoTableSerialization.TableData, Two, w => w.WriteInt32(1)));
        Assert.Contains("Row 1 ends after 1 of 2 cells: column 'b' has none", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_with_too_many_cells_is_refused()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => TableAsync(VoTableSerialization.Binary2, Two, w =>
        {
            w.WriteInt32(1);
            w.WriteInt32(2);
            w.WriteInt32(3);
        }));
        Assert.Contains("Row 1 has its 2 cells already", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_in_the_wrong_order_are_refused()
    {
        await using var writer = new VoTableWriter(new MemoryStream());
        Assert.Throws<InvalidOperationException>(() => writer.WriteInt32(1));
        Assert.Throws<InvalidOperationException>(writer.WriteNull);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await writer.EndRowAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.EndTableAsync());
        await writer.StartTableAsync(Table(Two));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await writer.EndRowAsync());
        writer.WriteInt32(1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.EndTableAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.StartTableAsync(Table(Two)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.CompleteAsync());
        writer.WriteInt32(2);
        await writer.EndRowAsync();
        await writer.CompleteAsync();
        await writer.CompleteAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.StartTableAsync(Table(Two)));
        await writer.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.StartTableAsync(Table(Two)));
    }

    [Fact]
    public async Task After_a_refused_value_nothing_more_is_written()
    {
        var stream = new MemoryStream();
        await using var writer = new VoTableWriter(stream);
        await writer.StartTableAsync(Table(Two));
        Assert.Throws<VoTableException>(() => writer.WriteString("text"));
        var error = Assert.Throws<InvalidOperationException>(() => writer.WriteInt32(1));
        Assert.Contains("an earlier call has failed", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.CompleteAsync());
    }

    [Theory]
    [InlineData(VoTableSerialization.TableData)]
    [InlineData(VoTableSerialization.Binary2)]
    public async Task A_producer_that_fails_leaves_a_document_that_is_visibly_cut(VoTableSerialization serialization)
    {
        var stream = new MemoryStream();
        var options = Options(serialization) with { BufferBytes = 256 };
        await Assert.ThrowsAsync<IOException>(() => VoTableWriter.WriteAsync(stream, FailingAsync(), options));
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("<FIELD", text, StringComparison.Ordinal);
        Assert.DoesNotContain("</VOTABLE>", text, StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<VoTableException>(async () =>
        {
            await using var reader = await OpenAsync(stream.ToArray());
            await reader.DrainAsync();
        });
        Assert.Equal(VoTableErrorKind.Truncated, error.Kind);
    }

    [Fact]
    public async Task Announced_rows_are_counted()
    {
        var table = Table(Field("x", "int")) with { Nrows = 2 };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => TextAsync(async w =>
        {
            await w.StartTableAsync(table);
            w.WriteInt32(1);
            await w.EndRowAsync();
        }));
        Assert.Contains("announced 2 rows, but 1 were written", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stream_is_closed_unless_told_otherwise()
    {
        var owned = new MemoryStream();
        await VoTableWriter.WriteAsync(owned, new[] { new Source { Id = "a" } });
        Assert.False(owned.CanWrite);
        var kept = new MemoryStream();
        await VoTableWriter.WriteAsync(kept, new[] { new Source { Id = "a" } }, new VoTableWriterOptions { LeaveOpen = true });
        Assert.True(kept.CanWrite);
    }

    [Fact]
    public async Task Cancelling_stops_the_writing()
    {
        using var cancellation = new CancellationTokenSource();
        var rows = Enumerable.Range(0, 1_000_000).Select(i =>
        {
            if (i == 1000)
                cancellation.Cancel();
            return new Source { Id = "a" };
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => VoTableWriter.WriteAsync(Stream.Null, rows, options: null, cancellation.Token));
    }

    [Fact]
    public async Task Rows_are_sent_while_they_come_and_progress_is_told()
    {
        var stream = new MemoryStream();
        var seen = new List<long>();
        var progress = new Recorder();
        IEnumerable<Source> Rows()
        {
            for (var i = 0; i < 1000; i++)
            {
                seen.Add(stream.Length);
                yield return new Source { Id = "a" };
            }
        }

        var options = new VoTableWriterOptions { LeaveOpen = true, BufferBytes = 1024, Progress = progress };
        Assert.Equal(1000, await VoTableWriter.WriteAsync(stream, Rows(), options));
        Assert.True(seen[500] > 10_000, $"Only {seen[500]} bytes had been sent after half of the rows.");
        Assert.Equal(new VoTableProgress(stream.Length, 1000), progress.Last);
        Assert.True(progress.Count > 10);
    }

    private static async IAsyncEnumerable<Source> FailingAsync()
    {
        for (var i = 0; i < 100; i++)
            yield return new Source { Id = "row" };
        await Task.Yield();
        throw new IOException("The source broke.");
    }

    private sealed class Recorder : IProgress<VoTableProgress>
    {
        public VoTableProgress Last { get; private set; }

        public int Count { get; private set; }

        public void Report(VoTableProgress value)
        {
            Last = value;
            Count++;
        }
    }
}
