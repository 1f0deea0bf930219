using TypedTap.Tap;

namespace TypedTap.Tests.Http;

public sealed class TimeLimitTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Headers_that_do_not_come()
    {
        var time = new ManualTime();
        await using var server = new LoopbackServer(LoopbackReply.Silence());
        var options = new TapClientOptions { TimeProvider = time, RequestTimeout = 5 * Second };
        using var client = new TapClient(server.Tap, options);

        var query = client.QueryAsync("SELECT 1");
        await time.AdvanceUntilAsync(query, 5 * Second);

        var late = await Assert.ThrowsAsync<TapTimeoutException>(() => query);
        Assert.Equal(TapTimeoutKind.Request, late.Kind);
        Assert.Equal(5 * Second, late.Limit);
        Assert.Equal(new Uri(server.Url, "tap/sync"), late.Url);
        Assert.Contains("within 5 s", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_that_do_not_come_after_a_redirect()
    {
        var time = new ManualTime();
        await using var server = new LoopbackServer(request =>
            request.Method == "POST" ? LoopbackReply.Redirect(303, "run") : LoopbackReply.Silence());
        using var client = new TapClient(server.Tap, new TapClientOptions { TimeProvider = time });

        var query = client.QueryAsync("SELECT 1");
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60)))
        {
            while (server.Requests.Count < 2)
                await Task.Delay(5, patience.Token);
        }

        await time.AdvanceUntilAsync(query, TimeSpan.FromMinutes(10));

        var late = await Assert.ThrowsAsync<TapTimeoutException>(() => query);
        Assert.Contains("/tap/sync (303) -> GET", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_stop_coming()
    {
        var time = new ManualTime();
        await using var server = new LoopbackServer(LoopbackReply.Stalled("text/xml", VoTableText.Head() + VoTableText.Rows(3)));
        using var client = new TapClient(server.Tap, new TapClientOptions { TimeProvider = time, StallTimeout = 7 * Second });
        await using var answer = await client.QueryAsync("SELECT 1");
        for (var row = 0; row < 3; row++)
            Assert.True(await answer.ReadAsync());

        var next = answer.ReadAsync().AsTask();
        await time.AdvanceUntilAsync(next, 7 * Second);

        var late = await Assert.ThrowsAsync<TapTimeoutException>(() => next);
        Assert.Equal((TapTimeoutKind.Stall, 7 * Second, 3L), (late.Kind, late.Limit, late.RowsRead));
        Assert.Contains("Rows read whole before: 3", late.Message, StringComparison.Ordinal);
        Assert.Equal(TapCompleteness.FailedAfter(3, late), answer.Completeness);
    }

    [Fact]
    public async Task A_clock_that_runs_while_rows_come_does_no_harm()
    {
        var time = new ManualTime();
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(5000)));
        using var client = new TapClient(server.Tap, new TapClientOptions { TimeProvider = time });
        await using var answer = await client.QueryAsync("SELECT 1");
        while (await answer.ReadAsync())
            time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(5000, answer.Rows.RowsRead);
    }

    [Fact]
    public async Task A_connection_that_is_not_made()
    {
        // The framework's own handler reports its ConnectTimeout like this.
        var handler = new ScriptedHandler((_, _) => throw new TaskCanceledException("connect", new TimeoutException()));
        var options = new TapClientOptions { Handler = handler, ConnectTimeout = 3 * Second };
        using var client = new TapClient(new Uri("https://example.org/tap"), options);

        var late = await Assert.ThrowsAsync<TapTimeoutException>(() => client.QueryAsync("SELECT 1"));

        Assert.Equal((TapTimeoutKind.Connect, 3 * Second), (late.Kind, late.Limit));
        Assert.Contains("https://example.org:443", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_that()
    {
        await using var server = new LoopbackServer(LoopbackReply.Silence());
        using var client = new TapClient(server.Tap);
        using var cancel = new CancellationTokenSource();

        var query = client.QueryAsync("SELECT 1", cancellationToken: cancel.Token);
        await cancel.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
        Assert.Equal(cancel.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task Cancelled_before_it_began_nothing_is_sent()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(1)));
        using var client = new TapClient(server.Tap);
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.QueryAsync("SELECT 1", cancellationToken: cancelled));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Cancelled_in_the_middle_of_the_rows()
    {
        await using var server = new LoopbackServer(LoopbackReply.Stalled("text/xml", VoTableText.Head() + VoTableText.Rows(2)));
        using var client = new TapClient(server.Tap);
        using var cancel = new CancellationTokenSource();
        await using var answer = await client.QueryAsync("SELECT 1", cancellationToken: cancel.Token);
        Assert.True(await answer.ReadAsync(cancel.Token));
        Assert.True(await answer.ReadAsync(cancel.Token));

        var next = answer.ReadAsync(cancel.Token).AsTask();
        await cancel.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Assert.Equal(cancel.Token, cancelled.CancellationToken);
        await server.ClientLeft.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var given = await Assert.ThrowsAsync<InvalidOperationException>(() => answer.ReadAsync().AsTask());
        Assert.Same(cancelled, given.InnerException);
    }

    [Fact]
    public async Task An_answer_that_is_not_read_on_is_broken_off()
    {
        await using var server = new LoopbackServer(LoopbackReply.Stalled("text/xml", VoTableText.Head() + VoTableText.Rows(2)));
        using var client = new TapClient(server.Tap);
        var answer = await client.QueryAsync("SELECT 1");
        Assert.True(await answer.ReadAsync());

        await answer.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        await server.ClientLeft.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
