using System.Net;
using TypedTap.Http;
using TypedTap.Tap;
using TypedTap.Tests.Http;
using TypedTap.Uws;
using TypedTap.Uws.Jobs;

namespace TypedTap.Tests.Uws;

/// <summary>A job service with one job after another, that does what the standard says unless a test has other plans.</summary>
internal sealed class UwsDouble : IAsyncDisposable
{
    private readonly TapHttp _http;
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _phase = "PENDING";

    public UwsDouble(TimeProvider? time = null)
    {
        Time = time ?? TimeProvider.System;
        Server = new LoopbackServer(request => Plan(request) ?? Answer(request));
        _http = new TapHttp(new TapHttpOptions { TimeProvider = Time });
    }

    public TimeProvider Time { get; }

    public LoopbackServer Server { get; }

    public Uri JobsUrl => new(Server.Url, "tap/async");

    public Uri JobUrl => new(Server.Url, "tap/async/j1");

    /// <summary>What happens instead; null for what usually does.</summary>
    public Func<RecordedRequest, LoopbackReply?> Plan { get; set; } = _ => null;

    public string? Version { get; set; } = "1.1";

    /// <summary>Whether WAIT holds a request until the phase is another one.</summary>
    public bool Holds { get; set; }

    /// <summary>The phases that a started job goes through, one with each question; the last one stays.</summary>
    public Queue<string> Course { get; } = new(["QUEUED", "EXECUTING", "COMPLETED"]);

    public string Duration { get; set; } = "3600";

    public string Destruction { get; set; } = "2026-12-01T00:00:00Z";

    /// <summary>XML at the end of the job's description.</summary>
    public string More { get; set; } = """<results><result id="result" xlink:href="j1/results/result"/></results>""";

    public bool IsDeleted { get; private set; }

    public UwsJobOptions Options { get; set; } = new()
    {
        FirstPause = TimeSpan.FromMilliseconds(1),
        LongestPause = TimeSpan.FromMilliseconds(5)
    };

    public UwsTraits Traits { get; set; } = UwsTraits.Standard;

    public SemaphoreSlim? LongPolls { get; set; }

    public string Phase
    {
        get => _phase;
        set
        {
            _phase = value;
            var change = _change;
            _change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            change.TrySetResult();
        }
    }

    /// <summary>Everything that was asked, without the host: <c>POST /tap/async/j1/phase PHASE=RUN</c>.</summary>
    public IReadOnlyList<string> Log => [.. Server.Requests.Select(request => $"{request.Method} {request.Target} {request.Text}".Trim())];

    public UwsService Service() =>
        new(_http, JobsUrl, Traits, Options, Time, (answer, stop) => ErrorAnswer.ReadAsync(answer, new SentQuery("Q", null, false), stop))
        {
            LongPolls = LongPolls,
        };

    public UwsJob Job() => new(Service(), JobUrl, Options);

    /// <summary>A job that has been started, and is now in some phase in which it stays.</summary>
    public async Task<UwsJob> StartedAsync(string phase = "EXECUTING")
    {
        var job = Job();
        await job.RunAsync();
        Course.Clear();
        Phase = phase;
        await job.RefreshAsync();
        return job;
    }

    /// <summary>The request for a job.</summary>
    public TapHttpRequest Request => TapHttpRequest.PostForm(JobsUrl, [new("LANG", "ADQL"), new("QUERY", "Q"), new("RUNID", "r1")]);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }

    public string Document() => $"""
        <uws:job xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0" xmlns="http://www.ivoa.net/xml/UWS/v1.0"
          xmlns:xlink="http://www.w3.org/1999/xlink"{(Version is null ? "" : $" version=\"{Version}\"")}>
        <uws:jobId>j1</uws:jobId><uws:phase> {_phase} </uws:phase><uws:executionDuration>{Duration}</uws:executionDuration>
        <uws:destruction>{Destruction}</uws:destruction>{More}</uws:job>
        """;

    private LoopbackReply Answer(RecordedRequest request)
    {
        var parts = request.Target.Split('?');
        return (request.Method, parts[0]) switch
        {
            ("POST", "/tap/async") => Moved("/tap/async/j1"),
            ("DELETE", "/tap/async/j1") => Delete(),
            ("POST", "/tap/async/j1") when request.Field("ACTION") == "DELETE" => Delete(),
            (_, _) when IsDeleted => LoopbackReply.Of(404, "text/plain", "no such job"),
            ("GET", "/tap/async/j1") => Describe(parts.Length > 1 ? parts[1] : ""),
            ("POST", "/tap/async/j1/phase") => ChangePhase(request.Field("PHASE")!),
            ("POST", "/tap/async/j1/executionduration") => Set(() => Duration = request.Field("EXECUTIONDURATION")!),
            ("POST", "/tap/async/j1/destruction") => Set(() => Destruction = request.Field("DESTRUCTION")!),
            ("POST", "/tap/async/j1/parameters") => Set(() => More = string.Concat(
                request.Form.Select(
                    field => $"""<parameters><parameter id="{field.Key}">{WebUtility.HtmlEncode(field.Value)}</parameter></parameters>"""))),
            ("GET", "/tap/async/j1/results/result") => LoopbackReply.VoTable(VoTableText.Table(2)),
            _ => LoopbackReply.Of(404, "text/plain", "nothing here"),
        };
    }

    private LoopbackReply Describe(string query)
    {
        if (Holds && query.StartsWith("WAIT=", StringComparison.Ordinal) && query.EndsWith("PHASE=" + _phase, StringComparison.Ordinal))
        {
            var change = _change.Task;
            return Described() with
            {
                WriteAsync = async (stream, stop) =>
                {
                    await change.WaitAsync(stop);
                    await Described().WriteAsync(stream, stop);
                },
            };
        }

        // The first question after RUN finds the first phase.
        if (_phase is not "PENDING" && Course.Count > 0)
            _phase = Course.Dequeue();
        return Described();
    }

    private LoopbackReply Described() => LoopbackReply.Of(200, "text/xml", Document());

    private LoopbackReply ChangePhase(string phase)
    {
        if (phase == "ABORT")
        {
            Course.Clear();
            Phase = "ABORTED";
        }
        else if (_phase is "PENDING" or "HELD")
        {
            Phase = "QUEUED";
        }
        else
        {
            // What DaCHS does.
            Course.Clear();
            Phase = "ERROR";
        }

        return Moved("/tap/async/j1");
    }

    private LoopbackReply Delete()
    {
        IsDeleted = true;
        return Moved("/tap/async");
    }

    private static LoopbackReply Set(Action change)
    {
        change();
        return Moved("/tap/async/j1");
    }

    public static LoopbackReply Moved(string location, int status = 303) => LoopbackReply.Redirect(status, location);

    public static LoopbackReply Plain(int status, string text = "no", params (string Name, string Value)[] headers) =>
        LoopbackReply.Of(status, "text/plain", text, headers);
}
