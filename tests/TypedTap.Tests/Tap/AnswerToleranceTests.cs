using TypedTap.Tap;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Tap;

/// <summary>A query's rows lose no value unless somebody has asked for that.</summary>
public sealed class AnswerToleranceTests
{
    private static readonly string Document = Documents.TableData(
        Documents.Field("n", "short"), Documents.Row("1") + Documents.Row("70000") + "<TR/>");

    [Fact]
    public async Task What_is_no_value_is_an_error_by_default()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(Document));
        using var client = new TapClient(server.Tap);
        await using var answer = await client.QueryAsync("SELECT 1");
        Assert.True(await answer.ReadAsync());
        Assert.True(await answer.ReadAsync());
        Assert.Equal(VoTableErrorKind.BadValue, Assert.Throws<VoTableException>(() => answer.Rows.GetInt16(0)).Kind);
        var width = await Assert.ThrowsAsync<VoTableException>(() => answer.ReadAsync().AsTask());
        Assert.Equal((VoTableErrorKind.Malformed, 2), (width.Kind, width.RowsRead));
    }

    [Fact]
    public async Task The_client_passes_on_how_answers_are_read()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(Document));
        using var client = new TapClient(
            server.Tap, new TapClientOptions
            {
                Votable = new VoTableReaderOptions { Tolerance = VoTableTolerance.Lenient, LeaveOpen = true }
            });
        await using var answer = await client.QueryAsync("SELECT 1");
        var values = new List<short?>();
        while (await answer.ReadAsync())
            values.Add(answer.Rows.GetInt16(0));
        Assert.Equal([1, null, null], values);
        Assert.Equal([VoTableWarningCode.BadValue, VoTableWarningCode.TooFewCells], answer.Rows.Warnings.Select(warning => warning.Code));
        Assert.Equal(TapCompleteness.Complete, answer.Completeness);
    }
}
