using TypedTap.Adql;
using TypedTap.DataLink;
using TypedTap.DataLink.Asking;
using TypedTap.DataLink.Checks;
using TypedTap.Http;
using TypedTap.Sky;
using TypedTap.Uws;

namespace TypedTap.Soda;

/// <summary>
/// A service that cuts parts out of a dataset (SODA 1.0), at once, by jobs, or both: what <see cref="DataLinkClient.Cutouts(DataLinks)"/>
/// finds. What lies outside of the limits that it tells is refused before anything is sent.
/// </summary>
public sealed class SodaService
{
    private readonly DataLinkClient _client;
    private readonly ServiceCall? _sync;
    private readonly ServiceCall? _async;

    internal SodaService(DataLinkClient client, ServiceCall? sync, ServiceCall? async, DataLinkRow? link)
    {
        _client = client;
        _sync = sync;
        _async = async;
        Link = link;
    }

    /// <summary>The service that answers at once; null if there is none.</summary>
    public ServiceDescriptor? Sync => _sync?.Descriptor;

    /// <summary>The service that makes jobs; null if there is none.</summary>
    public ServiceDescriptor? Async => _async?.Descriptor;

    /// <summary>The link that names the service, with its description; null where a result describes it.</summary>
    public DataLinkRow? Link { get; }

    /// <summary>The identifier of the file or dataset that is cut; null where the descriptor leaves it open.</summary>
    public string? Id =>
        Any.Fields.FirstOrDefault(static parameter => parameter.Key.Equals("ID", StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The shape that covers the data; null where the service does not tell.</summary>
    public ISkyShape? Coverage => ShapeLimit.Coverage(Any.Descriptor)?.Shape;

    /// <summary>What it takes: names, types, units, limits.</summary>
    public ValueList<ServiceParameter> Parameters => Any.Descriptor.Inputs;

    private ServiceCall Any => _sync ?? _async!;

    /// <summary>Cuts out, and gives the file as it comes. Dispose of the answer.</summary>
    /// <param name="request">What to cut out.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ServiceParameterException">
    /// It is outside of the service's limits, or the service has no such parameter. Nothing has been sent.
    /// </exception>
    /// <exception cref="InvalidOperationException">The service makes jobs only, or has no URL that can be asked.</exception>
    /// <exception cref="ServiceFaultException">
    /// The service says why there is nothing; <see cref="ServiceFaultKind.NoContent"/> where nothing is common.
    /// </exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public Task<ServiceAnswer> CutOutAsync(SodaRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync(Call(request), cancellationToken);

    /// <summary>The call that <see cref="CutOutAsync"/> makes, to look at or to add to.</summary>
    /// <param name="request">What to cut out.</param>
    /// <param name="asJob">Whether it is that of <see cref="SubmitAsync"/>.</param>
    /// <exception cref="ServiceParameterException">It is outside of the service's limits, or the service has no such parameter.</exception>
    /// <exception cref="InvalidOperationException">There is no service of the kind.</exception>
    public ServiceCall Call(SodaRequest request, bool asJob = false)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = asJob ? _async : _sync;
        return SodaCalls.Of(call ?? throw Lacking(asJob), request);
    }

    /// <summary>
    /// Makes a job of it and starts that. The handle is yours: dispose of it, or the job lies at the service until its destruction time.
    /// </summary>
    /// <param name="request">What to cut out; several regions, bands or times give as many results.</param>
    /// <param name="options">How it is waited for and what becomes of it; null for the client's.</param>
    /// <param name="cancellationToken">Ends it; a job that was made is deleted.</param>
    /// <exception cref="ServiceParameterException">
    /// It is outside of the service's limits, or the service has no such parameter. Nothing has been sent.
    /// </exception>
    /// <exception cref="InvalidOperationException">The service makes no jobs, or has no URL that can be asked.</exception>
    /// <exception cref="UwsCreationException">A job may have been made, and it is not known which.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public async Task<SodaJob> SubmitAsync(
        SodaRequest request, UwsJobOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = Call(request, asJob: true);
        var jobs = _client.Jobs(call.Target(), ServiceErrors.ReadAsync);
        // The job must be asked for as whoever asks for it later.
        var url = await jobs.CreateAsync(
            ServiceRequest.Post(call) with { Credential = CredentialUse.Required }, runId: null, cancellationToken).ConfigureAwait(false);
        var job = new SodaJob(jobs, url, options ?? jobs.Options);
        try
        {
            await job.RunAsync(cancellationToken).ConfigureAwait(false);
            return job;
        }
        catch
        {
            job.DeletePolicy = UwsDeletePolicy.Delete;
            await job.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>What is cut, and where.</summary>
    public override string ToString() =>
        $"cut-outs of {(Id is { } id ? SecretText.Hide(ServerText.Clean(id, 200)) : "datasets")} at {Any.Descriptor}";

    private InvalidOperationException Lacking(bool asJob) => new(
        asJob ? $"There are no jobs for {this}: use CutOutAsync." : $"There is no answer at once for {this}: use SubmitAsync.");
}
