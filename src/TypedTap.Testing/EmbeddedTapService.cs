using System.Security.Cryptography.X509Certificates;
using TypedTap.Tap;
using TypedTap.Testing.Hosting;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing;

/// <summary>
/// A TAP 1.1 service with UWS 1.1 jobs, VOSI, DataLink and logins over the tables of an <see cref="EmbeddedDatabase"/>: on a port of this
/// machine, or in process without any. It answers ADQL, and behaves like the archive whose <see cref="EmbeddedTapServiceOptions.Profile"/>
/// it is given.
/// </summary>
/// <example>
/// <code>
/// await using var service = await EmbeddedTapService.StartAsync(database, new() { Profile = EmbeddedProfile.Eso });
/// using var client = new TapClient(service.Url, service.ClientOptions);
/// </code>
/// </example>
public sealed partial class EmbeddedTapService : IAsyncDisposable
{
    private readonly ServiceCore _core;
    private readonly RequestPipeline _pipeline;
    private readonly IServiceHost _host;
    private readonly FaultProxy? _faults;
    private readonly X509Certificate2? _ownCertificate;
    private readonly Lazy<HttpMessageHandler> _handler;

    private EmbeddedTapService(ServiceCore core, RequestPipeline pipeline, IServiceHost host, X509Certificate2? ownCertificate)
    {
        (_core, _pipeline, _host, _ownCertificate) = (core, pipeline, host, ownCertificate);
        core.Address.Elsewhere = host.Elsewhere;
        if (core.Options.WithFaults)
        {
            _faults = new FaultProxy(
                host.Root, new FaultProxyOptions { KeepHost = true, Time = core.Options.Time, Expire = Accounts.Expire });
            foreach (var origin in (Uri[])[_faults.Url, _faults.OtherUrl, _faults.SecureUrl])
                core.Address.Proxied(origin);
            core.Address.Root = core.Options.Https ? _faults.SecureUrl : _faults.Url;
        }
        else
        {
            core.Address.Root = host.Root;
        }

        _handler = new Lazy<HttpMessageHandler>(CreateHandler);
    }

    /// <summary>The base URL of the TAP service.</summary>
    public Uri Url => new(_core.Address.Root, _core.Profile.Path);

    /// <summary>
    /// The root of a second origin, which has what <see cref="EmbeddedProfile.ResultsElsewhere"/> and
    /// <see cref="EmbeddedProfile.LoginElsewhere"/> put there.
    /// </summary>
    public Uri Elsewhere => _core.Address.Elsewhere;

    /// <summary>
    /// The DataLink service, where <see cref="EmbeddedTapServiceOptions.DataLink"/> makes one: it takes ID, several times.
    /// </summary>
    public Uri DataLinkUrl => new(_core.Address.Root, ProductEndpoint.LinksPath);

    /// <summary>The SODA service, where <see cref="EmbeddedTapServiceOptions.Soda"/> makes one.</summary>
    public Uri SodaUrl => new(_core.Address.Root, ProductEndpoint.SodaPath);

    /// <summary>
    /// Options of a client that reaches the service and trusts its certificate: <c>new TapClient(service.Url, service.ClientOptions)</c>.
    /// Change them at will, but for the handler, which lives as long as the service.
    /// </summary>
    public TapClientOptions ClientOptions => new() { Handler = _handler.Value, TimeProvider = _core.Options.Time };

    /// <summary>The proxy before the service, which does faults to requests: <c>service.Faults.When(…).Do(Fault.X).Times(1)</c>.</summary>
    /// <exception cref="InvalidOperationException">
    /// The service was started without <see cref="EmbeddedTapServiceOptions.WithFaults"/>.
    /// </exception>
    public FaultProxy Faults => _faults
        ?? throw new InvalidOperationException(
            "There is no fault proxy before this service: start it with EmbeddedTapServiceOptions.WithFaults = true (not in process).");

    /// <summary>Everything that came to the service, in order, but for its second origin.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _pipeline.Requests.All;

    /// <summary>Everything that came to its second origin, in order.</summary>
    public IReadOnlyList<RecordedRequest> ElsewhereRequests => _pipeline.ElsewhereRequests.All;

    /// <summary>All requests to both origins, in order, and those of other servers that share the log.</summary>
    public RequestLog Log => _pipeline.Log;

    /// <summary>The users, and the tokens and cookies that are good now.</summary>
    public EmbeddedAccounts Accounts => _core.Logins.Accounts;

    /// <summary>Every job that was made, oldest first; of deleted ones the last five thousand at least.</summary>
    public IReadOnlyList<EmbeddedJob> Jobs => _core.Jobs;

    /// <summary>The jobs that no client deleted, and the service did not destroy.</summary>
    public IReadOnlyList<EmbeddedJob> LeftOverJobs => [.. Jobs.Where(job => !job.Deleted)];

    /// <summary>The tables that came with queries, in order; the last thousand, of 256 MiB together at most.</summary>
    public IReadOnlyList<EmbeddedUpload> Uploads => _core.Uploads;

    /// <summary>
    /// How many queries are being run now, of /sync and of jobs: 0 once those that were cancelled, or whose clients have left, are over.
    /// </summary>
    public int RunningQueries => _core.RunningQueries;

    /// <summary>How many connections there were at once, at most; 0 in process.</summary>
    internal int MostConnections => _host.MostConnections;

    /// <summary>Starts a service on a free port of this machine, for this machine only.</summary>
    /// <param name="database">The tables. More may be added while it runs.</param>
    /// <param name="options">In what it differs from a standard service that everybody may use.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">Options contradict each other.</exception>
    public static async Task<EmbeddedTapService> StartAsync(
        EmbeddedDatabase database,
        EmbeddedTapServiceOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var chosen = ServiceRules.Check(options ?? new EmbeddedTapServiceOptions(), inProcess: false);
        // Behind the proxy, whose certificate it is then, there is no need for a second one.
        var secure = (chosen.Https || chosen.Certificate is not null) && !chosen.WithFaults;
        var own = secure && chosen.Certificate is null ? LoopbackCertificate.ForServer() : null;
        var core = new ServiceCore(database, chosen);
        var pipeline = new RequestPipeline(core);
        try
        {
            var host = await KestrelHost.StartAsync(
                pipeline, chosen, secure ? chosen.Certificate ?? own : null, cancellationToken).ConfigureAwait(false);
            return new EmbeddedTapService(core, pipeline, host, own);
        }
        catch
        {
            core.Dispose();
            own?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Starts a service without sockets: only clients with its handler (<see cref="ClientOptions"/>, <see cref="CreateHandler"/>) reach it.
    /// It starts in no time, but shows no certificates, breaks no connections, and is out of reach of other programs.
    /// </summary>
    /// <param name="database">The tables. More may be added while it runs.</param>
    /// <param name="options">In what it differs from a standard service that everybody may use.</param>
    /// <exception cref="ArgumentException">Options contradict each other, or need a socket.</exception>
    public static EmbeddedTapService InProcess(EmbeddedDatabase database, EmbeddedTapServiceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        var core = new ServiceCore(database, ServiceRules.Check(options ?? new EmbeddedTapServiceOptions(), inProcess: true));
        var pipeline = new RequestPipeline(core);
        return new EmbeddedTapService(core, pipeline, new InProcessHost(pipeline), null);
    }

    /// <summary>
    /// A new handler that reaches the service and trusts its certificate; it follows no redirects and keeps no cookies. It is the caller's
    /// to dispose of.
    /// </summary>
    public HttpMessageHandler CreateHandler() =>
        _faults is not null && _core.Options.Https ? LoopbackCertificate.Handler(_faults.Certificate) : _host.CreateHandler();

    /// <summary>Stops the service, and everything that it runs.</summary>
    /// <returns>
    /// A task that throws what the service failed with, if it did: an exception of a function of the options or of a rule for faults, or a
    /// defect. All of it has ended then.
    /// </returns>
    public async ValueTask DisposeAsync()
    {
        var endings = new Endings();
        if (_faults is not null)
            await endings.DoAsync(_faults.DisposeAsync).ConfigureAwait(false);
        endings.Do(_core.Dispose);
        await endings.DoAsync(_host.DisposeAsync).ConfigureAwait(false);
        if (_handler.IsValueCreated)
            endings.Do(_handler.Value.Dispose);
        if (_ownCertificate is not null)
            endings.Do(_ownCertificate.Dispose);
        endings.Do(_core.ThrowFailure);
        endings.Throw();
    }
}
