using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using TypedTap.Testing.Jobs;

namespace TypedTap.Testing.Protocol;

/// <summary>The service but for what it listens with: requests in, replies out.</summary>
internal sealed class ServiceCore : IDisposable
{
    public const string StoragePath = "/storage/";
    private readonly ConcurrentQueue<Exception> _failures = new();
    private readonly BoundedQueue<EmbeddedUpload> _uploads = new(capacity: 1000, maxBytes: 256L << 20, upload => upload.Bytes.LongLength);
    private readonly byte[] _signingKey = RandomNumberGenerator.GetBytes(32);
    private readonly QueryRunner _runner;
    private readonly SyncEndpoint _sync;
    private readonly JobService _queries;
    private readonly JobService[] _services;
    private readonly AsyncEndpoint[] _async;
    private readonly MetadataEndpoint _metadata;
    private readonly ProductEndpoint _products;

    public ServiceCore(EmbeddedDatabase database, EmbeddedTapServiceOptions options)
    {
        Options = options;
        Database = database;
        Logins = new ServiceLogins(options, options.Accounts ?? new EmbeddedAccounts(options.Time), Address);
        _runner = new QueryRunner(this);
        var numbers = new JobNumbers();
        _queries = new JobService(
            options, numbers, JobListPath,
            (job, stop) => _runner.RunAsync(new QueryTask(job.Parameters, job.Uploads, job.Owner, IsJob: true), stop), Failed);
        _services = [
            _queries, .. options.Endpoints.Where(static endpoint => endpoint.Work is not null).Select(
                endpoint => new JobService(options, numbers, endpoint.Path, (job, _) => Work(endpoint.Work!, job), Failed))
        ];
        var reader = new UploadReader(options, Keep);
        _sync = new SyncEndpoint(options, _runner, reader);
        _async = [.. _services.Select(service => new AsyncEndpoint(this, service, reader))];
        _metadata = new MetadataEndpoint(this);
        _products = new ProductEndpoint(this);
    }

    public EmbeddedTapServiceOptions Options { get; }

    public EmbeddedProfile Profile => Options.Profile;

    public EmbeddedDatabase Database { get; }

    public ServiceAddress Address { get; } = new();

    public ServiceLogins Logins { get; }

    /// <summary>All jobs, oldest first.</summary>
    public IReadOnlyList<EmbeddedJob> Jobs =>
        [.. _services.SelectMany(static service => service.Jobs.All).OrderBy(static job => job.Number)];

    public IReadOnlyList<EmbeddedUpload> Uploads => _uploads.All;

    public int RunningQueries => _runner.Running;

    private string JobListPath => Profile.JobPath ?? Profile.Path + "/async";

    /// <summary>
    /// Where a result is stored. Clients keep their login from other origins, so that the URL of somebody's result is itself what lets one
    /// in.
    /// </summary>
    public Uri Storage(EmbeddedJob job) =>
        new(Address.Elsewhere, StoragePath + job.Id + (job.Owner is null ? "" : "?sig=" + Signature(job)));

    private string Signature(EmbeddedJob job) => Convert.ToHexString(HMACSHA256.HashData(_signingKey, Encoding.UTF8.GetBytes(job.Id)));

    private bool IsSigned(RecordedRequest request, EmbeddedJob job) =>
        request.Query.FirstOrDefault(field => field.Key == "sig").Value is { } signature
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Signature(job)));

    public async Task<ServiceReply> AnswerAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        Exchange? exchange = null;
        try
        {
            if (Logins.Endpoints.Answer(request) is { } login)
                return login;
            var who = Logins.Accounts.Identify(request, Options.Accepts);
            exchange = new Exchange(request, who, this);
            return who.Refusal is { } why
                ? exchange.Unauthorized(why)
                : await RouteAsync(exchange, cancellationToken).ConfigureAwait(false);
        }
        catch (RefusedException e)
        {
            return Stamped(Errors.Of(e.Status, e.Message).Reply);
        }
        catch (InvalidDataException e)
        {
            return Stamped(Errors.Of(400, $"The request can't be read: {e.Message}").Reply);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Stamped(Failed(e).Reply);
        }

        ServiceReply Stamped(ServiceReply reply) => exchange?.Reply(reply) ?? reply;
    }

    /// <summary>The second origin: stored results, the same logins, and what else is there.</summary>
    public ServiceReply AnswerElsewhere(RecordedRequest request)
    {
        if (Logins.Endpoints.Answer(request) is { } login)
            return login;
        if (Options.Endpoints.Any(endpoint => endpoint.Has(request.Path, isElsewhere: true)))
            return AnswerFurther(request);
        var stored = request.Path.StartsWith(StoragePath, StringComparison.Ordinal)
            ? _queries.Jobs.Find(request.Path[StoragePath.Length..])
            : null;
        if (stored?.Answer is not { } answer)
            return ServiceReply.Of(404, "text/plain", $"Nothing at {request.Path}.");
        return stored.Owner is null || IsSigned(request, stored) || Logins.Accounts.Identify(request, Options.Accepts).User == stored.Owner
            ? answer.Reply
            : ServiceReply.Of(403, "text/plain", "The result is somebody's: come from the job, or log in.");
    }

    /// <summary>The answer to what no request is to blame for; it is remembered, so that the end of the service tells.</summary>
    public QueryAnswer Failed(Exception exception)
    {
        _failures.Enqueue(exception);
        return Errors.Of(500, $"The service failed: {exception.GetType().Name}: {exception.Message}");
    }

    public void ThrowFailure()
    {
        if (_failures.TryPeek(out var first))
            ExceptionDispatchInfo.Throw(first);
    }

    public void Dispose()
    {
        foreach (var service in _services)
            service.Dispose();
    }

    private void Keep(IReadOnlyList<EmbeddedUpload> uploads)
    {
        foreach (var upload in uploads)
            _uploads.Add(upload);
    }

    private async Task<ServiceReply> RouteAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var (path, root) = (exchange.Request.Path, Profile.Path);
        if (Under(path, root + "/capabilities") is [])
            return _metadata.Capabilities(exchange);
        if (Under(path, root + "/availability") is [])
            return _metadata.Availability(exchange);
        if (Options.LoginRequired && exchange.User is null)
            return exchange.Unauthorized("Log in first.");
        if (Under(path, root + "/tables") is { } tables)
            return _metadata.Tables(exchange, tables);
        if (Under(path, root + "/examples") is [])
            return _metadata.Examples(exchange);
        if (Under(path, root + "/sync") is { } sync)
            return await _sync.AnswerAsync(exchange, sync, cancellationToken).ConfigureAwait(false);
        if ((Under(path, root + "/async") ?? Under(path, JobListPath)) is { } job)
            return await _async[0].AnswerAsync(exchange, job, cancellationToken).ConfigureAwait(false);
        for (var i = 1; i < _services.Length; i++)
        {
            if (Under(path, _services[i].ListPath) is { } other)
                return await _async[i].AnswerAsync(exchange, other, cancellationToken).ConfigureAwait(false);
        }

        return _products.Answer(exchange) ?? Further(exchange, isElsewhere: false) ?? exchange.Text($"Nothing at {path}.", 404);
    }

    private ServiceReply AnswerFurther(RecordedRequest request)
    {
        var who = Logins.Accounts.Identify(request, Options.Accepts);
        var exchange = new Exchange(request, who, this);
        try
        {
            return who.Refusal is { } why ? exchange.Unauthorized(why) : Further(exchange, isElsewhere: true)!;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return exchange.Reply(Failed(e));
        }
    }

    private Task<QueryAnswer> Work(Func<JobRequest, IReadOnlyList<JobResult>> work, EmbeddedJob job)
    {
        try
        {
            var results = work(new JobRequest(job.Parameters, job.Owner, Address.Root, Address.Elsewhere));
            return Task.FromResult(new QueryAnswer(ServiceReply.Of(204, null, "")) { Results = results });
        }
        catch (RefusedException e)
        {
            return Task.FromResult(Errors.Of(e.Status, e.Message));
        }
    }

    /// <summary>Null where no endpoint has the path.</summary>
    private ServiceReply? Further(Exchange exchange, bool isElsewhere) =>
        Options.Endpoints.FirstOrDefault(endpoint => endpoint.Has(exchange.Request.Path, isElsewhere)) is { } found
            ? exchange.Reply(found.Answer(new EmbeddedCall(exchange.Request, exchange.User, this)).ToServiceReply())
            : null;

    /// <summary>The steps below a path; null where it is elsewhere.</summary>
    private static string[]? Under(string path, string parent) =>
        path == parent || path.StartsWith(parent + "/", StringComparison.Ordinal)
            ? path[parent.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries)
            : null;
}
