using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Slow streams, cancellation, ownership.</summary>
public sealed class StreamTests
{
    [Theory]
    [InlineData("types.td.out")]
    [InlineData("types.binary.out")]
    [InlineData("types.binary2.out")]
    public async Task One_byte_at_a_time(string name)
    {
        var expected = await Fixture.RowsAsync(name);
        await using var reader = await VoTableReader.OpenAsync(new DripStream(Fixture.Read(name)));
        var rows = new List<List<string?>>();
        while (await reader.ReadAsync())
            rows.Add(Enumerable.Range(0, reader.Fields.Count).Select(i => TypedCell.Text(reader, i)).ToList());
        Assert.Equal(expected, rows);
        Assert.Equal(QueryStatusKind.Ok, reader.Status?.Kind);
    }

    [Fact]
    public async Task Opening_does_not_wait_for_the_rows()
    {
        var document = Encoding.UTF8.GetBytes(Documents.TableData(Documents.Field("x", "int"), Documents.Row("1")));
        var at = Encoding.UTF8.GetString(document).IndexOf("<TR>", StringComparison.Ordinal);
        await using var reader = await VoTableReader.OpenAsync(new DripStream(document) { HangAt = at });
        Assert.Single(reader.Fields);
    }

    [Fact]
    public async Task Opening_can_be_cancelled()
    {
        using var source = new CancellationTokenSource(50);
        var stream = new DripStream(Fixture.Read("raw5.td.vot"), 100) { HangAt = 500 };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => VoTableReader.OpenAsync(stream, cancellationToken: source.Token));
        Assert.True(stream.IsDisposed);
    }

    [Theory]
    [InlineData("raw5.td.vot")]
    [InlineData("raw5.binary2.vot")]
    public async Task Reading_can_be_cancelled_and_cannot_go_on(string name)
    {
        using var source = new CancellationTokenSource();
        var data = Fixture.Read(name);
        await using var reader = await VoTableReader.OpenAsync(new DripStream(data, 512) { HangAt = data.Length - 600 });
        source.CancelAfter(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.DrainAsync(source.Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.ReadAsync().AsTask());
    }

    [Fact]
    public async Task A_token_cancelled_before_does_no_harm()
    {
        await using var reader = await Fixture.OpenAsync("raw5.td.vot");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadAsync(new CancellationToken(canceled: true)).AsTask());
        await reader.DrainAsync();
        Assert.Equal(5, reader.RowsRead);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_stream_is_owned_unless_told_otherwise(bool leaveOpen)
    {
        var options = new VoTableReaderOptions { LeaveOpen = leaveOpen };
        var stream = new DripStream(Fixture.Read("empty.td.vot"), 1000);
        await (await VoTableReader.OpenAsync(stream, options)).DisposeAsync();
        Assert.Equal(!leaveOpen, stream.IsDisposed);
        var bad = new DripStream("no"u8.ToArray());
        await Assert.ThrowsAsync<VoTableException>(() => VoTableReader.OpenAsync(bad, options));
        Assert.Equal(!leaveOpen, bad.IsDisposed);
    }

    [Fact]
    public async Task After_disposal_nothing_can_be_read()
    {
        var reader = await Documents.OnFirstRowAsync(Documents.TableData(Documents.Field("x", "int"), Documents.Row("1")));
        await reader.DisposeAsync();
        await reader.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => reader.GetInt32(0));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => reader.ReadAsync().AsTask());
    }
}
