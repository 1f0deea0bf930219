using System.Net.Sockets;
using TypedTap.Http;

namespace TypedTap.Tests.Http;

public sealed class RetryTests
{
    private const string Url = "https://a/tap";

    private static readonly TapHttpOptions Fast = new() { Retry = new TapRetryOptions { Delay = TimeSpan.Zero } };

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_changes_nothing_is_asked_again(int status)
    {
        using var pipeline = new Pipeline((_, n) => Pipeline.Answer(n < 3 ? status : 200), Fast);
        Assert.Equal(200, await pipeline.StatusAsync(Pipeline.Get(Url)));
        Assert.Equal(3, pipeline.Log.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(501)]
    public async Task Other_statuses_are_the_answer(int status)
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(status), Fast);
        Assert.Equal(status, await pipeline.StatusAsync(Pipeline.Get(Url)));
        Assert.Single(pipeline.Log);
    }

    [Fact]
    public async Task The_last_answer_is_given_back_when_none_is_better()
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(503, "closed for the night"), Fast);
        await using var answer = await pipeline.Http.SendAsync(Pipeline.Get(Url), CancellationToken.None);
        Assert.Equal(4, pipeline.Log.Count);
        using var text = new StreamReader(answer.Body);
        Assert.Equal("closed for the night", await text.ReadToEndAsync());
    }

    [Theory]
    [InlineData(429, 2)]
    [InlineData(503, 2)]
    [InlineData(502, 1)]
    [InlineData(504, 1)]
    public async Task What_may_change_something_is_asked_again_only_when_it_was_not_carried_out(int status, int messages)
    {
        using var pipeline = new Pipeline((_, n) => Pipeline.Answer(n == 1 ? status : 200), Fast);
        Assert.Equal(messages == 1 ? status : 200, await pipeline.StatusAsync(Pipeline.Post(Url)));
        Assert.Equal(messages, pipeline.Log.Count);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, SocketError.ConnectionRefused, 2)]
    [InlineData(HttpRequestError.NameResolutionError, SocketError.TryAgain, 2)]
    [InlineData(HttpRequestError.NameResolutionError, SocketError.HostNotFound, 1)]
    [InlineData(HttpRequestError.ResponseEnded, SocketError.ConnectionReset, 1)]
    public async Task Nor_after_a_connection_that_may_have_carried_it(HttpRequestError error, SocketError socket, int messages)
    {
        using var pipeline = new Pipeline(
            (_, n) => n == 1 ? throw new HttpRequestException(error, "scripted", new SocketException((int)socket)) : Pipeline.Answer(200),
            Fast);
        var sending = pipeline.StatusAsync(Pipeline.Post(Url));
        if (messages == 1)
        {
            Assert.Equal(
                error == HttpRequestError.NameResolutionError,
                (await Assert.ThrowsAsync<TapTransportException>(() => sending)).NothingSent);
        }
        else
            Assert.Equal(200, await sending);
        Assert.Equal(messages, pipeline.Log.Count);
    }

    [Fact]
    public async Task A_request_that_was_redirected_has_been_carried_out()
    {
        using var pipeline = new Pipeline(
            (request, _) => request.Method == HttpMethod.Post ? Pipeline.Redirect(303, "/x") : Pipeline.Answer(503), Fast);
        Assert.Equal(503, await pipeline.StatusAsync(Pipeline.Post(Url)));
        Assert.Equal(["POST https://a/tap +a=b", "GET https://a/x"], pipeline.Log);
    }

    [Fact]
    public async Task Each_attempt_has_a_body_of_its_own()
    {
        using var pipeline = new Pipeline((_, n) => Pipeline.Answer(n == 1 ? 503 : 200), Fast);
        Assert.Equal(200, await pipeline.StatusAsync(Pipeline.Post(Url, RepeatSafety.ChangesNothing)));
        Assert.Equal(["POST https://a/tap +a=b", "POST https://a/tap +a=b"], pipeline.Log);
    }

    [Fact]
    public async Task A_gateway_that_gave_up_waiting_would_give_up_again()
    {
        var time = new ManualTime();
        using var pipeline = new Pipeline(
            (_, _) =>
            {
                time.Advance(TimeSpan.FromSeconds(61));
                return Pipeline.Answer(502);
            },
            Fast with { TimeProvider = time });
        Assert.Equal(502, await pipeline.StatusAsync(Pipeline.Get(Url)));
        Assert.Single(pipeline.Log);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Fri, 20 Nov 2026 12:01:00 GMT", 60)]
    public async Task Retry_after_is_waited_for(string header, int seconds)
    {
        var time = new ManualTime();
        using var pipeline = new Pipeline(
            (_, n) => n == 1 ? Pipeline.Answer(503, "", ("Retry-After", header)) : Pipeline.Answer(200),
            new TapHttpOptions { TimeProvider = time });
        var sending = pipeline.StatusAsync(Pipeline.Get(Url));

        time.Advance(TimeSpan.FromSeconds(seconds - 1));
        await Task.Delay(50);
        Assert.False(sending.IsCompleted);
        await time.AdvanceUntilAsync(sending, TimeSpan.FromSeconds(1));
        Assert.Equal(200, await sending);
    }

    [Fact]
    public async Task A_service_that_asks_for_an_hour_gets_it_from_its_user()
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(503, "", ("Retry-After", "3600")), Fast);
        await using var answer = await pipeline.Http.SendAsync(Pipeline.Get(Url), CancellationToken.None);
        Assert.Equal(TimeSpan.FromHours(1), answer.RetryAfter);
        Assert.Single(pipeline.Log);
    }

    [Fact]
    public async Task Cancelling_ends_the_pause()
    {
        using var cancel = new CancellationTokenSource();
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(503), new TapHttpOptions { TimeProvider = new ManualTime() });
        var sending = pipeline.Http.SendAsync(Pipeline.Get(Url), cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Single(pipeline.Log);
    }

    [Fact]
    public async Task A_document_that_breaks_off_is_fetched_again()
    {
        using var pipeline = new Pipeline(
            (_, n) => new HttpResponseMessage
            {
                Content = new StreamContent(n == 1 ? new BreakingStream() : new MemoryStream("whole"u8.ToArray()))
            },
            Fast);
        await using var answer = await pipeline.Http.FetchAsync(Pipeline.Get(Url), 100, CancellationToken.None);
        using var text = new StreamReader(answer.Body);
        Assert.Equal("whole", await text.ReadToEndAsync());
        Assert.Equal(2, pipeline.Log.Count);
    }

    [Fact]
    public async Task A_document_that_is_too_large_is_not()
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(200, new string('x', 5000)), Fast);
        var large = await Assert.ThrowsAsync<TapResponseException>(
            () => pipeline.Http.FetchAsync(Pipeline.Get(Url), 4096, CancellationToken.None));
        Assert.Contains("more than 4 KiB", large.Message, StringComparison.Ordinal);
        Assert.Single(pipeline.Log);
    }

    [Fact]
    public async Task A_document_that_drips_in_for_ever_is_given_up()
    {
        var time = new ManualTime();
        using var pipeline = new Pipeline(
            (_, _) => new HttpResponseMessage { Content = new StreamContent(new DrippingStream(time)) },
            new TapHttpOptions { TimeProvider = time, RequestTimeout = TimeSpan.FromMinutes(10), StallTimeout = TimeSpan.FromMinutes(2) });
        var late = await Assert.ThrowsAsync<TapTimeoutException>(
            () => pipeline.Http.FetchAsync(Pipeline.Get(Url), 1000, CancellationToken.None));
        Assert.Contains("was not whole 600 s after it began", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_repeated_when_that_is_switched_off()
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(503), new TapHttpOptions { Retry = TapRetryOptions.None });
        Assert.Equal(503, await pipeline.StatusAsync(Pipeline.Get(Url)));
        Assert.Single(pipeline.Log);
    }

    [Fact]
    public async Task Bodies_have_a_largest_size()
    {
        using var pipeline = new Pipeline((_, _) => Pipeline.Answer(200, new string('x', 5000)), Fast with { MaxResponseBytes = 4999 });
        await using var answer = await pipeline.Http.SendAsync(Pipeline.Get(Url), CancellationToken.None);
        var large = await Assert.ThrowsAsync<TapTransportException>(() => answer.Body.CopyToAsync(Stream.Null));
        Assert.Contains("larger than 4999 bytes", large.Message, StringComparison.Ordinal);
    }

    private sealed class DrippingStream(ManualTime time) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            time.Advance(TimeSpan.FromSeconds(100));
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Span[0] = (byte)'x';
            return ValueTask.FromResult(1);
        }
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new HttpIOException(HttpRequestError.ResponseEnded, "scripted");
    }
}
