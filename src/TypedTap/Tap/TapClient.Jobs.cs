using TypedTap.Http;
using TypedTap.Uws;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <content>Asynchronous queries.</content>
public sealed partial class TapClient
{
    /// <summary>
    /// Makes a job of a query and starts it. The handle is yours: dispose of it, or the job lies at the service until its destruction time.
    /// </summary>
    /// <param name="adql">The query, sent as it is.</param>
    /// <param name="options">Row limit, format, uploads, RUNID; null for the client's.</param>
    /// <param name="job">How it is waited for and what becomes of it; null for the client's.</param>
    /// <param name="format">The format of the result, any that the service has; null for the VOTable of the options.</param>
    /// <param name="cancellationToken">
    /// Ends it; a job that was made is deleted, whatever the policy, because nobody has a handle of it.
    /// </param>
    /// <exception cref="ArgumentException">See <see cref="QueryAsync"/>.</exception>
    /// <exception cref="UwsCreationException">A job may have been made, and it is not known which.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached; see <see cref="QueryAsync"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TapJob> SubmitAsync(
        string adql,
        TapRequestOptions? options = null,
        UwsJobOptions? job = null,
        TapOutputFormat? format = null,
        CancellationToken cancellationToken = default)
    {
        var handle = await CreateJobAsync(adql, options, job, format, cancellationToken).ConfigureAwait(false);
        try
        {
            await handle.RunAsync(cancellationToken).ConfigureAwait(false);
            return handle;
        }
        catch
        {
            handle.DeletePolicy = UwsDeletePolicy.Delete;
            await handle.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Makes a job of a query without starting it, so that its limits can be set first
    /// (<see cref="UwsJob.SetExecutionDurationAsync"/>, <see cref="UwsJob.SetDestructionAsync"/>); then call <see cref="UwsJob.RunAsync"/>.
    /// </summary>
    /// <inheritdoc cref="SubmitAsync"/>
    public async Task<TapJob> CreateJobAsync(
        string adql,
        TapRequestOptions? options = null,
        UwsJobOptions? job = null,
        TapOutputFormat? format = null,
        CancellationToken cancellationToken = default)
    {
        var query = Prepare(adql, options, format);
        ObjectDisposedException.ThrowIf(_disposed, this);
        await using (query.ConfigureAwait(false))
        {
            await PrepareUploadsAsync(query, asJob: true, cancellationToken).ConfigureAwait(false);
            var request = query.ToRequest(_jobs.JobsUrl, "uws.create", RepeatSafety.MayChangeTwice);
            try
            {
                var url = await _jobs.CreateAsync(request, query.RunId, cancellationToken).ConfigureAwait(false);
                return new TapJob(_jobs, url, job ?? _options.Jobs, query.Context, format ?? TapOutputFormat.Default);
            }
            catch (TapException e) when (UploadRefusal.Is(e, query))
            {
                throw UploadRefusal.Of(e, query);
            }
        }
    }

    /// <summary>
    /// Runs a query as a job and gives the rows of its result: as <see cref="QueryAsync"/>, but for queries that take longer than a
    /// connection lasts. The job goes with the answer: disposing of it cleans up both.
    /// </summary>
    /// <param name="adql">The query, sent as it is.</param>
    /// <param name="options">Row limit, format, uploads; null for the client's.</param>
    /// <param name="job">How it is waited for and what becomes of it; null for the client's.</param>
    /// <param name="progress">Told of each change of the job.</param>
    /// <param name="cancellationToken">Ends the waiting, and with it, unless it is to be kept, the job.</param>
    /// <exception cref="UwsJobException">The job failed or was stopped; the service's words are in it.</exception>
    /// <exception cref="TapTimeoutException">
    /// It took longer than <see cref="UwsJobOptions.Timeout"/>. It goes on, and its URL is in the message.
    /// </exception>
    /// <inheritdoc cref="SubmitAsync" path="/exception"/>
    public async Task<TapResponse> QueryAsJobAsync(
        string adql,
        TapRequestOptions? options = null,
        UwsJobOptions? job = null,
        IProgress<UwsJobInfo>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var handle = await SubmitAsync(adql, options, job, format: null, cancellationToken).ConfigureAwait(false);
        try
        {
            return await handle.OpenAsync(allowTruncation: false, ownsJob: true, progress, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await handle.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Takes up a job again, in another process if need be: one that was kept, or that a process left behind when it died. It is kept
    /// when the handle is disposed of, unless told otherwise.
    /// </summary>
    /// <param name="job">Its URL (<see cref="UwsJob.Url"/>), or its id as a relative one.</param>
    /// <param name="options">How it is waited for and what becomes of it, kept unless they say otherwise; null for the client's.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="ArgumentException">The URL is not one of this service.</exception>
    /// <exception cref="UwsJobException">The service has no such job.</exception>
    /// <exception cref="TapException">The service could not be asked, or answered with something else.</exception>
    public async Task<TapJob> AttachJobAsync(Uri job, UwsJobOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        ObjectDisposedException.ThrowIf(_disposed, this);
        var (url, info) = await _jobs.FindAsync(job, cancellationToken).ConfigureAwait(false);
        options ??= _options.Jobs;
        // What was sent is known from the job's parameters, if the service lists them.
        var sent = new SentQuery(null, null, AllowTruncation: false)
        {
            Votable = _options.Votable with { LeaveOpen = false, Tables = VoTableSelection.Results },
            Traits = Traits,
            IsUnknown = true,
        };
        return new TapJob(
            _jobs, url, options with { DeletePolicy = options.DeletePolicy ?? UwsDeletePolicy.Keep }, sent, TapOutputFormat.Default, info);
    }

    /// <summary>The jobs that the service knows, those of the user who is logged in or everybody's.</summary>
    /// <param name="filter">Which ones; null for all.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="TapAuthenticationException">The service lists jobs for users who are logged in only.</exception>
    /// <exception cref="TapException">The service gives no list, or cannot be reached.</exception>
    public Task<UwsJobList> ListJobsAsync(UwsJobFilter? filter = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _jobs.ListAsync(filter ?? new UwsJobFilter(), cancellationToken);
    }
}
