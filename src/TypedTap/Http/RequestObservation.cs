using System.Diagnostics;

namespace TypedTap.Http;

/// <summary>One request as traces, metrics and logs see it.</summary>
internal sealed class RequestObservation : IDisposable
{
    private readonly TapHttpRequest _request;
    private readonly TapHttpOptions _options;
    private readonly Activity? _activity;
    private readonly long _started;

    /// <summary>Begins the trace.</summary>
    public RequestObservation(TapHttpRequest request, TapHttpOptions options)
    {
        _request = request;
        _options = options;
        _started = options.TimeProvider.GetTimestamp();
        _activity = TapTelemetry.Source.StartActivity(request.Purpose, ActivityKind.Client);
        if (_activity is { IsAllDataRequested: true })
        {
            _activity.SetTag("http.request.method", request.Method.Method);
            _activity.SetTag("url.full", SafeUrl.Print(request.Url));
            _activity.SetTag("server.address", request.Url.IdnHost);
        }
    }

    /// <summary>Ends it with an answer, of whatever status.</summary>
    public void Answered(TapHttpResponse answer, int attempts)
    {
        var status = (int)answer.StatusCode;
        var elapsed = Record(status);
        _activity?.SetTag("http.response.status_code", status);
        _activity?.SetTag("http.request.resend_count", attempts - 1);
        if (!answer.IsSuccess && status >= 400)
            _activity?.SetStatus(ActivityStatusCode.Error);
        HttpLog.Answered(_options.Logger, _request.Purpose, answer.Trail, elapsed.TotalSeconds, attempts);
    }

    /// <summary>Ends it without one.</summary>
    public void Failed(TapException exception, int attempts)
    {
        var elapsed = Record(status: null);
        _activity?.SetTag("error.type", exception.GetType().Name);
        _activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
        HttpLog.Failed(_options.Logger, _request.Purpose, exception.Message, elapsed.TotalSeconds, attempts);
    }

    /// <summary>Ends it because its caller has given it up.</summary>
    public void Cancelled()
    {
        var elapsed = Record(status: null);
        _activity?.SetTag("error.type", "cancelled");
        HttpLog.Cancelled(_options.Logger, _request.Purpose, elapsed.TotalSeconds);
    }

    /// <inheritdoc/>
    public void Dispose() => _activity?.Dispose();

    private TimeSpan Record(int? status)
    {
        var elapsed = _options.TimeProvider.GetElapsedTime(_started);
        TapTelemetry.Duration.Record(
            elapsed.TotalSeconds,
            new KeyValuePair<string, object?>("typedtap.purpose", _request.Purpose),
            new KeyValuePair<string, object?>("server.address", _request.Url.IdnHost),
            new KeyValuePair<string, object?>("http.response.status_code", status));
        return elapsed;
    }
}
