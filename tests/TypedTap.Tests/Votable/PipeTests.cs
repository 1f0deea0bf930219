using System.IO.Pipelines;
using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Documents that come through a pipe.</summary>
public sealed class PipeTests
{
    [Fact]
    public async Task Rows_come_as_they_are_written()
    {
        var pipe = new Pipe();
        var parts = Documents.TableData(Documents.Field("n", "int"), Documents.Row("1") + "|" + Documents.Row("2") + "|").Split('|');
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(parts[0]));
        await using var reader = await VoTableReader.OpenAsync(pipe.Reader);
        Assert.True(await reader.ReadAsync());
        Assert.Equal(1, reader.GetInt32(0));
        var next = reader.ReadAsync().AsTask();
        Assert.False(next.IsCompleted);
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(parts[1]));
        Assert.True(await next);
        Assert.Equal(2, reader.GetInt32(0));
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(parts[2]));
        await pipe.Writer.CompleteAsync();
        Assert.False(await reader.ReadAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_pipe_is_completed_unless_told_otherwise(bool leaveOpen)
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Documents.TableData(Documents.Field("n", "int"), "")));
        await pipe.Writer.CompleteAsync();
        var reader = await VoTableReader.OpenAsync(pipe.Reader, new VoTableReaderOptions { LeaveOpen = leaveOpen });
        await reader.DrainAsync();
        await reader.DisposeAsync();
        if (leaveOpen)
            Assert.True((await pipe.Reader.ReadAsync()).IsCompleted);
        else
            await Assert.ThrowsAsync<InvalidOperationException>(() => pipe.Reader.ReadAsync().AsTask());
    }

    [Fact]
    public async Task A_writer_that_fails_cuts_the_document()
    {
        var pipe = new Pipe();
        var document = Documents.TableData(Documents.Field("n", "int"), Documents.Row("1"));
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(document[..document.IndexOf("</TABLEDATA>", StringComparison.Ordinal)]));
        await using var reader = await VoTableReader.OpenAsync(pipe.Reader);
        Assert.True(await reader.ReadAsync());
        await pipe.Writer.CompleteAsync(new IOException("gone"));
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.ReadAsync().AsTask());
        Assert.Equal((VoTableErrorKind.Truncated, 1), (error.Kind, error.RowsRead));
    }
}
