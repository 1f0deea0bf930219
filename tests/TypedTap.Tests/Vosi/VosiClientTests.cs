using System.Net;
using TypedTap.Tests.Http;
using TypedTap.Vosi;

namespace TypedTap.Tests.Vosi;

public sealed class VosiClientTests
{
    private static readonly string ManyTables = VosiText.TableSet(
        "<schema><name>s</name><table><name>s.t</name><column><name>a</name></column></table><table><name>s.\"u/v\"</name><column><name>b</name></column></table></schema>");

    [Theory]
    [InlineData(VosiDetail.Default, "GET /tap/tables")]
    [InlineData(VosiDetail.Min, "GET /tap/tables?detail=min")]
    [InlineData(VosiDetail.Max, "GET /tap/tables?detail=max")]
    public async Task Tables_are_asked_for_in_detail(VosiDetail detail, string request)
    {
        await using var server = new VosiServer(_ => VosiServer.Xml(ManyTables));
        var read = await server.Client.GetTablesAsync(detail);
        Assert.Equal(2, read.Tables.Count());
        Assert.Equal([request], server.Log);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => server.Client.GetTablesAsync((VosiDetail)7));
    }

    [Fact]
    public async Task A_table_has_a_document_of_its_own()
    {
        await using var server = new VosiServer(
            path => path.StartsWith("/tap/tables/", StringComparison.Ordinal)
                ? VosiServer.Xml(VosiText.OnlyTable("<column><name>a</name></column>"))
                : null);
        var table = await server.Client.GetTableAsync("s.\"u/v w\"");
        Assert.Equal("a", Assert.Single(table.Columns!).Name);
        Assert.Equal(["GET /tap/tables/s.%22u%2Fv%20w%22"], server.Log);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task Without_documents_of_single_tables_the_whole_set_has_it(int status)
    {
        await using var server = new VosiServer(
            path => path == "/tap/tables?detail=max" ? VosiServer.Xml(ManyTables) : LoopbackReply.Of(status, null, ""));
        var table = await server.Client.GetTableAsync("S.\"u/v\"");
        Assert.Equal("b", Assert.Single(table.Columns!).Name);
        Assert.Equal(["GET /tap/tables/S.%22u%2Fv%22", "GET /tap/tables?detail=max"], server.Log);
    }

    [Fact]
    public async Task A_table_that_is_nowhere_is_an_error_with_its_name()
    {
        await using var server = new VosiServer(path => path == "/tap/tables?detail=max" ? VosiServer.Xml(ManyTables) : null);
        var e = await Assert.ThrowsAsync<VosiException>(() => server.Client.GetTableAsync("s.none"));
        Assert.Equal(VosiErrorKind.NotFound, e.Kind);
        Assert.Contains("'s.none'", e.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => server.Client.GetTableAsync(" "));
    }

    [Fact]
    public async Task An_empty_answer_for_a_table_says_so_and_what_to_do()
    {
        await using var server = new VosiServer(_ => VosiServer.Xml(""));
        var e = await Assert.ThrowsAsync<VosiException>(() => server.Client.GetTableAsync("s.t"));
        Assert.Equal((VosiErrorKind.Empty, new Uri(server.Url, "tap/tables/s.t")), (e.Kind, e.Url));
        Assert.Contains("empty document", e.Message, StringComparison.Ordinal);
        Assert.Contains("VosiDetail.Max", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_in_the_place_of_one_table_is_searched_for_it()
    {
        await using var server = new VosiServer(_ => VosiServer.Xml(ManyTables));
        Assert.Equal("b", (await server.Client.GetTableAsync("s.\"u/v\"")).Columns![0].Name);
        var e = await Assert.ThrowsAsync<VosiException>(() => server.Client.GetTableAsync("s.none"));
        Assert.Equal(VosiErrorKind.NotFound, e.Kind);
    }

    [Fact]
    public async Task Columns_are_filled_in_table_by_table()
    {
        await using var server = new VosiServer(path => path == "/tap/tables?detail=min"
            ? VosiServer.Xml(VosiText.Table(""))
            : VosiServer.Xml(VosiText.OnlyTable("<column><name>a</name></column>")));
        var tables = await server.Client.GetTablesAsync(VosiDetail.Min);
        Assert.False(tables.HasColumns);
        tables = tables.With(await server.Client.GetTableAsync(tables.Tables.Single().Name));
        Assert.True(tables.HasColumns);
    }

    [Fact]
    public async Task Capabilities_are_fetched_once_however_many_ask()
    {
        await using var server = new VosiServer(_ => VosiServer.Xml(VosiText.Tap("")));
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.Client.GetCapabilitiesAsync()));
        Assert.All(all, read => Assert.Same(all[0], read));
        Assert.Single(server.Log);

        Assert.NotSame(all[0], await server.Client.RefreshCapabilitiesAsync());
        Assert.Equal(2, server.Log.Count);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        var fail = true;
        await using var server = new VosiServer(
            _ => Volatile.Read(ref fail) ? LoopbackReply.Of(503, null, "") : VosiServer.Xml(VosiText.Tap("")));
        var e = await Assert.ThrowsAsync<TapResponseException>(() => server.Client.GetCapabilitiesAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, e.StatusCode);
        Volatile.Write(ref fail, false);
        Assert.NotNull((await server.Client.GetCapabilitiesAsync()).Tap);
    }

    [Fact]
    public async Task One_who_leaves_does_not_end_it_for_the_others()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reply = VosiServer.Xml(VosiText.Tap(""));
        await using var server = new VosiServer(_ => reply with
        {
            WriteAsync = async (stream, stop) =>
            {
                await gate.Task.WaitAsync(stop);
                await reply.WriteAsync(stream, stop);
            },
        });
        using var cancel = new CancellationTokenSource();
        var leaves = server.Client.GetCapabilitiesAsync(cancel.Token);
        var stays = server.Client.GetCapabilitiesAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        gate.SetResult();
        Assert.NotNull((await stays).Tap);
        Assert.Single(server.Log);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client.GetCapabilitiesAsync(cancel.Token));
    }

    [Fact]
    public async Task An_error_page_is_shown_with_its_url_and_words()
    {
        await using var server = new VosiServer(
            _ => VosiServer.Page("<html><head><title>x</title></head><body><p>Down for <b>maintenance</b></p></body></html>"));
        foreach (var ask in new Func<Task>[]
        {
            () => server.Client.GetCapabilitiesAsync(), () => server.Client.GetTablesAsync(), () => server.Client.GetAvailabilityAsync()
        })
        {
            var e = await Assert.ThrowsAsync<VosiException>(ask);
            Assert.Equal(VosiErrorKind.OtherDocument, e.Kind);
            Assert.Contains("Down for maintenance", e.Message, StringComparison.Ordinal);
            Assert.Contains(server.Url.AbsoluteUri, e.Message, StringComparison.Ordinal);
            Assert.Equal("html", e.RootElement);
        }
    }

    [Fact]
    public async Task Documents_larger_than_the_bound_are_refused()
    {
        await using var server = new VosiServer(
            _ => VosiServer.Xml(ManyTables + new string(' ', 5000)), new VosiReaderOptions { MaxBytes = 2048 });
        await Assert.ThrowsAsync<TapResponseException>(() => server.Client.GetTablesAsync());
    }

    [Fact]
    public async Task Availability_is_asked_for_every_time()
    {
        await using var server = new VosiServer(_ => VosiServer.Xml(VosiText.Availability("<available>true</available>")));
        Assert.True((await server.Client.GetAvailabilityAsync()).IsAvailable);
        Assert.True((await server.Client.GetAvailabilityAsync()).IsAvailable);
        Assert.Equal(["GET /tap/availability", "GET /tap/availability"], server.Log);
    }
}
