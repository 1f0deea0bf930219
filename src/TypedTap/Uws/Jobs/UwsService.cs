using TypedTap.Http;

namespace TypedTap.Uws.Jobs;

/// <summary>A job service: makes jobs, finds them again and lists them. Jobs themselves are <see cref="UwsJob"/>s.</summary>
internal sealed class UwsService
{
    /// <summary>
    /// How long the answer to a request for a job is waited for after its caller has given up, so that the job can be deleted.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Describes a service; nothing is sent.</summary>
    /// <param name="http">The pipeline.</param>
    /// <param name="jobsUrl">The list of jobs, <c>…/async</c>.</param>
    /// <param name="traits">What is particular about it.</param>
    /// <param name="options">What applies to jobs that say nothing else.</param>
    /// <param name="time">The clock.</param>
    /// <param name="readError">Makes an exception of an answer that is an error.</param>
    public UwsService(
        TapHttp http,
        Uri jobsUrl,
        UwsTraits traits,
        UwsJobOptions options,
        TimeProvider time,
        Func<TapHttpResponse, CancellationToken, Task<TapException>> readError)
    {
        Channel = new UwsChannel(http, readError);
        JobsUrl = jobsUrl;
        Traits = traits;
        Options = options;
        Time = time;
    }

    /// <summary>The list of jobs.</summary>
    public Uri JobsUrl { get; }

    /// <summary>What is particular about the service.</summary>
    public UwsTraits Traits { get; }

    /// <summary>What applies to jobs that say nothing else.</summary>
    public UwsJobOptions Options { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The way to the service.</summary>
    public UwsChannel Channel { get; }

    /// <summary>The origins of the client's credential, where jobs may be as well; null when it has none.</summary>
    public CredentialScope? Scope => Channel.Scope;

    /// <summary>Whether results are files, which are wanted as they are, and not tables.</summary>
    public bool GivesFiles { get; init; }

    /// <summary>
    /// Limits how many requests are held by the service at a time, each with a connection of its own; who finds it empty asks again
    /// and again instead. Null: no limit.
    /// </summary>
    public SemaphoreSlim? LongPolls { get; init; }

    /// <summary>
    /// Asks for a job (UWS 1.1, section 2.2.3.1). It is not started with it: <c>PHASE=RUN</c> in this request is ignored by some services.
    /// </summary>
    /// <param name="request">The request with its parameters: a POST to <see cref="JobsUrl"/>.</param>
    /// <param name="runId">The RUNID among the parameters, if there is one, for messages.</param>
    /// <param name="cancellationToken">Ends the asking; a job that was made meanwhile is deleted.</param>
    /// <returns>The URL of the job.</returns>
    /// <exception cref="UwsCreationException">A job may have been made, and it is not known which.</exception>
    /// <exception cref="TapException">No job was made: the service refused, or could not be reached.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<Uri> CreateAsync(TapHttpRequest request, string? runId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // A request that is broken off leaves a job that nobody knows of, so the answer gets a little longer than its caller.
        using var patience = new CancellationTokenSource(Timeout.InfiniteTimeSpan, Time);
        using var ending = cancellationToken.UnsafeRegister(
            static source => ((CancellationTokenSource)source!).CancelAfter(Grace), patience);
        request = request with { Purpose = "uws.create", Repeat = RepeatSafety.MayChangeTwice };
        try
        {
            var answer = await Channel.ChangeAsync(request, patience.Token).ConfigureAwait(false);
            await using (answer.ConfigureAwait(false))
            {
                var job = await UwsCreation.JobOfAsync(this, answer, runId, patience.Token).ConfigureAwait(false);
                if (cancellationToken.IsCancellationRequested)
                    await DeleteUnwantedAsync(job).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                return job;
            }
        }
        catch (TapException e) when (e is TapTransportException or TapTimeoutException && UwsCreation.MayHaveArrived(e))
        {
            throw UwsCreation.Uncertain(this, runId, e);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            var left = e.InnerException is null || !patience.IsCancellationRequested
                ? e.Message
                : $"Asking for a job was cancelled, and no answer came: a job may have been made at {SafeUrl.Print(JobsUrl)}. {e.Message}";
            throw new OperationCanceledException(left, e, cancellationToken);
        }
    }

    /// <summary>The URL of the job of an id.</summary>
    public Uri UrlOf(string id) => ServiceUrl.Append(JobsUrl, Uri.EscapeDataString(id.Trim().Trim('/')));

    /// <summary>Finds a job again, from its URL or its id.</summary>
    /// <param name="job">The URL, or the id as a relative one.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <returns>The URL to use, and the job as it is now.</returns>
    /// <exception cref="ArgumentException">The URL is not one of this service.</exception>
    /// <exception cref="UwsJobException">The service has no such job.</exception>
    /// <exception cref="TapException">The service could not be asked, or answered with something else.</exception>
    public async Task<(Uri Url, UwsJobInfo Info)> FindAsync(Uri job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var text = job.OriginalString.Trim();
        if (text.Length == 0)
            throw new ArgumentException("There is neither a URL nor an id of a job.", nameof(job));
        var found = job.IsAbsoluteUri ? job : UrlOf(text);
        if (!UwsLocation.TryAccept(JobsUrl, found, Scope, out var url, out var refusal))
        {
            throw new ArgumentException(
                $"{SafeUrl.Print(found)} is no job of {SafeUrl.Print(JobsUrl)}: {refusal}. Attach with a client of the service "
                + "that has the job.",
                nameof(job));
        }

        url = new UriBuilder(url) { Path = url.AbsolutePath.TrimEnd('/') }.Uri;
        var reply = await Channel.ReadJobAsync(url, null, cancellationToken).ConfigureAwait(false);
        return (url, reply.Info ?? throw UwsFailures.Of(url, null, reply));
    }

    /// <summary>Lists jobs; which ones a client sees is up to the service.</summary>
    /// <exception cref="TapException">The service gives no list, or cannot be reached.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<UwsJobList> ListAsync(UwsJobFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return UwsListing.ReadAsync(this, filter, cancellationToken);
    }

    private async Task DeleteUnwantedAsync(Uri job)
    {
        using var budget = new TimeBudget(Time, Options.CleanUpTimeout, CancellationToken.None);
        try
        {
            await UwsDeletion.DeleteAsync(this, job, budget.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TapException or OperationCanceledException)
        {
            throw new OperationCanceledException(
                $"Asking for a job was cancelled when {SafeUrl.Print(job)} had been made, and it could not be deleted.", e);
        }
    }
}
