using System.Collections.Concurrent;

namespace TypedTap.TestServers;

/// <summary>
/// A TAP 1.1 service with UWS 1.1 jobs, VOSI and logins on a port of this machine. It understands <c>SELECT TOP n …</c> (n numbered rows
/// that repeat the query), refuses queries with BAD in them, and counts uploads; <see cref="TapDoubleOptions.Answer"/> answers others.
/// Stands at <c>/tap</c>; a second origin (<see cref="Elsewhere"/>) has storage and the same logins.
/// </summary>
public sealed class TapDouble : IAsyncDisposable
{
    internal const string BasePath = "/tap";
    private const string StoragePath = "/storage/";

    private readonly ConcurrentQueue<DoubleUpload> _uploads = new();
    private readonly JobStore _jobs;
    private readonly SyncEndpoint _sync;
    private readonly AsyncEndpoint _async;
    private readonly LoginEndpoints _logins;

    public TapDouble(TapDoubleOptions? options = null)
    {
        Options = options ?? new TapDoubleOptions();
        if (Options.Accepts != DoubleSchemes.None && Options.Accounts is null)
            throw new ArgumentException("Schemes are accepted, but there are no Accounts to know anybody by.", nameof(options));
        Accounts = Options.Accounts ?? new DoubleAccounts(Options.Time);
        _logins = new LoginEndpoints(Accounts);
        _jobs = new JobStore(Options);
        var runner = new QueryRunner(Options);
        var reader = new UploadReader(Options);
        _sync = new SyncEndpoint(Options, runner, reader, Keep);
        _async = new AsyncEndpoint(this, _jobs, runner, reader);
        Log = Options.Server.Log ?? new RequestLog();
        Server = new LoopbackServer(AnswerAsync, Options.Server with { Log = Log });
        ElsewhereServer = new LoopbackServer(
            AnswerElsewhere,
            new LoopbackServerOptions { Log = Log, Certificate = Options.Server.Certificate });
    }

    /// <summary>The base URL of the TAP service.</summary>
    public Uri Tap => Server.Tap;

    /// <summary>The server of the service: its requests, connections, <see cref="LoopbackServer.ClientLeft"/>.</summary>
    public LoopbackServer Server { get; }

    /// <summary>The server of the second origin.</summary>
    public LoopbackServer ElsewhereServer { get; }

    /// <summary>The second origin; ends with a slash.</summary>
    public Uri Elsewhere => ElsewhereServer.Url;

    /// <summary>All requests to both origins, in order.</summary>
    public RequestLog Log { get; }

    public DoubleAccounts Accounts { get; }

    /// <summary>Every job that was made, deleted ones too, oldest first.</summary>
    public IReadOnlyList<DoubleJob> Jobs => _jobs.All;

    /// <summary>The jobs that no client deleted, and the service did not destroy.</summary>
    public IReadOnlyList<DoubleJob> LeftOverJobs => [.. _jobs.All.Where(job => !job.Deleted)];

    /// <summary>The tables that came with queries, in order.</summary>
    public IReadOnlyList<DoubleUpload> Uploads => [.. _uploads];

    /// <summary>
    /// CADC's login: POST of username and password; the body is the value of the cookie CADC_SSO, which is sent in double quotes.
    /// </summary>
    public Uri CookieLogin => Login(LoginEndpoints.CookiePath);

    /// <summary>The SSO draft's login: POST of username and password; X-VO-Bearer and Set-Cookie on the answer.</summary>
    public Uri IvoaLogin => Login(LoginEndpoints.IvoaPath);

    /// <summary>ESO's token endpoint: GET with everything in the query.</summary>
    public Uri EsoToken => Login(LoginEndpoints.EsoPath);

    /// <summary>An OAuth2 token endpoint: password, client_credentials, refresh_token and device_code grants.</summary>
    public Uri OAuthToken => Login(LoginEndpoints.OAuthPath);

    /// <summary>The device authorization endpoint of it.</summary>
    public Uri OAuthDevice => Login(LoginEndpoints.DevicePath);

    internal TapDoubleOptions Options { get; }

    internal string JobListPath => Options.JobPath ?? BasePath + "/async";

    internal IReadOnlyList<string> DefaultChallenges =>
    [
        .. Each(DoubleSchemes.Basic, "Basic realm=\"double\""),
        .. Each(
            DoubleSchemes.Bearer,
            "Bearer realm=\"double\"",
            "ivoa_bearer standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"{login}\""),
        .. Each(DoubleSchemes.Cookie, "ivoa_cookie standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"{login}\""),
        .. Each(DoubleSchemes.Certificate, "ivoa_x509"),
    ];

    internal IReadOnlyList<string> DefaultSecurityMethods =>
    [
        .. Each(DoubleSchemes.Basic, "ivo://ivoa.net/sso#BasicAA"),
        .. Each(DoubleSchemes.Bearer, "ivo://ivoa.net/sso#token"),
        .. Each(DoubleSchemes.Cookie, "ivo://ivoa.net/sso#cookie"),
        .. Each(DoubleSchemes.Certificate, "ivo://ivoa.net/sso#tls-with-certificate"),
    ];

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await ElsewhereServer.DisposeAsync();
    }

    internal void Keep(IReadOnlyList<DoubleUpload> uploads)
    {
        foreach (var upload in uploads)
            _uploads.Enqueue(upload);
    }

    internal string JobPath(DoubleJob job) => $"{JobListPath}/{job.Id}";

    internal Uri Storage(DoubleJob job) => new(Elsewhere, StoragePath + job.Id);

    private async Task<LoopbackReply> AnswerAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        if (_logins.Answer(request) is { } login)
            return login;
        var who = Accounts.Identify(request, Options.Accepts);
        var exchange = new Exchange(request, who, this);
        if (who.Refusal is { } why)
            return exchange.Unauthorized(why);
        try
        {
            return await RouteAsync(exchange, cancellationToken);
        }
        catch (RefusedException e)
        {
            return exchange.Reply(QueryRunner.Error(e.Status, e.Message));
        }
    }

    private async Task<LoopbackReply> RouteAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var path = exchange.Request.Path;
        if (path == BasePath + "/capabilities")
        {
            var document = Options.Capabilities is { } text
                ? System.Text.Encoding.UTF8.GetBytes(text)
                : VosiDocuments.Capabilities(this, exchange.Request.Origin);
            return Options.ChallengeOnCapabilities ? exchange.WithChallenges("text/xml", document) : exchange.Xml(document);
        }

        if (path == BasePath + "/availability")
            return exchange.Xml(VosiDocuments.Availability(Options.Available));
        if (Options.LoginRequired && exchange.User is null)
            return exchange.Unauthorized("Log in first.");
        if (path == BasePath + "/tables")
            return exchange.Xml(VosiDocuments.Tables());
        if (Under(path, BasePath + "/sync") is { } sync)
            return await _sync.AnswerAsync(exchange, sync, cancellationToken);
        if ((Under(path, BasePath + "/async") ?? Under(path, JobListPath)) is { } job)
            return await _async.AnswerAsync(exchange, job, cancellationToken);
        return exchange.Text($"Nothing at {path}.", 404);
    }

    private LoopbackReply AnswerElsewhere(RecordedRequest request)
    {
        if (_logins.Answer(request) is { } login)
            return login;
        var stored = request.Path.StartsWith(StoragePath, StringComparison.Ordinal) ? _jobs.Find(request.Path[StoragePath.Length..]) : null;
        return stored?.Answer is { } answer
            ? answer.ToReply()
            : LoopbackReply.Of(404, "text/plain", $"Nothing at {request.Path}.");
    }

    private Uri Login(string path) => new(Options.LoginElsewhere ? Elsewhere : Server.Url, path);

    private string[] Each(DoubleSchemes scheme, params string[] texts) => Options.Accepts.HasFlag(scheme) ? texts : [];

    /// <summary>The steps below a path; null where it is elsewhere.</summary>
    private static string[]? Under(string path, string parent) =>
        path == parent || path.StartsWith(parent + "/", StringComparison.Ordinal)
            ? path[parent.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries)
            : null;
}
