using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using TypedTap.Http;

namespace TypedTap.Tests.Http;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_request_is_a_span_with_its_repeats_and_without_secrets()
    {
        var spans = new List<Activity>();
        using var root = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TapTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == root.TraceId)
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var pipeline = new Pipeline(
            (_, n) => Pipeline.Answer(n == 1 ? 503 : 200), new TapHttpOptions { Retry = new TapRetryOptions { Delay = TimeSpan.Zero } });

        await pipeline.StatusAsync(Pipeline.Get("https://a/tap?token=hush") with { Purpose = "tap.sync" });

        var span = Assert.Single(spans);
        Assert.Equal("tap.sync", span.OperationName);
        Assert.Equal("https://a/tap?token=***", span.GetTagItem("url.full"));
        Assert.Equal(200, span.GetTagItem("http.response.status_code"));
        Assert.Equal(1, span.GetTagItem("http.request.resend_count"));
    }

    [Fact]
    public async Task Durations_and_repeats_are_metrics()
    {
        var seen = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == TapTelemetry.Name)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        listener.Start();
        using var pipeline = new Pipeline(
            (_, n) => Pipeline.Answer(n == 1 ? 503 : 200), new TapHttpOptions { Retry = new TapRetryOptions { Delay = TimeSpan.Zero } });

        await pipeline.StatusAsync(Pipeline.Get("https://a/tap") with { Purpose = "telemetry.test" });

        Assert.Equal(["typedtap.request.retries", "typedtap.request.duration"], seen);

        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "typedtap.purpose", Value: "telemetry.test" })
                    seen.Add(instrument.Name);
            }
        }
    }

    [Fact]
    public async Task The_log_tells_of_repeats_and_odd_redirects_without_secrets()
    {
        var log = new ListLogger();
        using var pipeline = new Pipeline(
            (request, n) => request.Method == HttpMethod.Post
                ? Pipeline.Redirect(302, "/x?token=hush")
                : Pipeline.Answer(n == 2 ? 503 : 200),
            new TapHttpOptions { Logger = log, Retry = new TapRetryOptions { Delay = TimeSpan.Zero } });
        pipeline.Http.Credential = new FakeCredential("https://a");

        await pipeline.StatusAsync(Pipeline.Post("https://a/tap?password=hush", RepeatSafety.ChangesNothing));

        Assert.Contains(log.Lines, line => line.Contains("made a GET without parameters of a POST", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("is asked again", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("[POST became GET]", StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.DoesNotContain("hush", line, StringComparison.Ordinal));
    }

    private sealed class ListLogger : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
