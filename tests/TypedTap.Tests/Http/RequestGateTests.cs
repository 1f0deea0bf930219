using TypedTap.Http;

namespace TypedTap.Tests.Http;

public sealed class RequestGateTests
{
    private static readonly TapHttpOptions Two = new() { MaxConnections = 2 };

    [Fact]
    public async Task Answers_keep_their_place_until_they_are_disposed_of()
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(200, "body"), Two);
        var first = await SendAsync(pipeline);
        var second = await SendAsync(pipeline);
        var third = SendAsync(pipeline);
        await Task.Delay(50);
        Assert.False(third.IsCompleted);
        Assert.Equal(2, pipeline.Log.Count);

        await first.DisposeAsync();
        await using var last = await third;
        await second.DisposeAsync();
        Assert.Equal(3, pipeline.Log.Count);
    }

    [Fact]
    public async Task Or_read_to_their_end()
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(200, "body"), Two);
        for (var i = 0; i < 5; i++)
        {
            var answer = await SendAsync(pipeline);
            await answer.Body.CopyToAsync(Stream.Null);
        }

        Assert.Equal(5, pipeline.Log.Count);
    }

    [Fact]
    public async Task Documents_have_none_once_they_are_there()
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(200, "body"), Two);
        for (var i = 0; i < 5; i++)
            await pipeline.Http.FetchAsync(Pipeline.Get("https://a/x"), 100, CancellationToken.None);
        Assert.Equal(5, pipeline.Log.Count);
    }

    [Fact]
    public async Task Failures_give_theirs_back()
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Redirect(303, "ftp://a"), Two with { Retry = TapRetryOptions.None });
        for (var i = 0; i < 5; i++)
            await Assert.ThrowsAsync<TapResponseException>(() => SendAsync(pipeline));
    }

    [Fact]
    public async Task Waiting_costs_no_time_limit_but_can_be_cancelled()
    {
        var time = new ManualTime();
        using var cancel = new CancellationTokenSource();
        using var pipeline = new Pipeline(
            (_, _) => Pipeline.Answer(200, "body"), Two with { TimeProvider = time, RequestTimeout = TimeSpan.FromSeconds(1) });
        await using var first = await SendAsync(pipeline);
        await using var second = await SendAsync(pipeline);
        var third = pipeline.Http.SendAsync(Pipeline.Get("https://a/x"), cancel.Token);
        time.Advance(TimeSpan.FromHours(1));
        await Task.Delay(50);
        Assert.False(third.IsCompleted);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
    }

    [Fact]
    public async Task Requests_without_a_credential_wait_as_others_do_but_for_those_of_another_exchange()
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(200, "body"), Two);
        await using var first = await SendAsync(pipeline);
        var second = await SendAsync(pipeline);
        var anonymous = Pipeline.Get("https://a/x") with { Credential = CredentialUse.None };
        var third = pipeline.Http.SendAsync(anonymous, CancellationToken.None);
        await Task.Delay(50);
        Assert.False(third.IsCompleted);

        await using var inside = await pipeline.Http.SendAsync(anonymous with { PassesGate = true }, CancellationToken.None);
        await second.DisposeAsync();
        await using var last = await third;
    }

    private static Task<TapHttpResponse> SendAsync(Pipeline pipeline) =>
        pipeline.Http.SendAsync(Pipeline.Get("https://a/x"), CancellationToken.None);
}
