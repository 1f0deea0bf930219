using System.Net;
using TypedTap.Http;
using TypedTap.Uws.Jobs;

namespace TypedTap.Uws;

/// <content>Starting, waiting and stopping.</content>
public partial class UwsJob
{
    private const int RunAttempts = 3;

    /// <summary>
    /// How often the phase is looked at after RUN before nobody believes in it any more, with growing pauses: a quarter of a minute.
    /// </summary>
    private const int StartLooks = 6;

    // Given up by us while the service goes on with it, so that somebody may come back to it.
    private bool _isGivenUp;

    // PHASE=RUN was sent, and perhaps heard.
    private bool _mayRun;

    // Stopped by us, so that it is no evidence of anything.
    private bool _isAborted;

    /// <summary>
    /// Starts the job (<c>PHASE=RUN</c>, UWS 1.1, section 2.2.3.3). Nothing else is done to it: wait for it afterwards. It is asked for
    /// once: a second RUN kills a running job at some services, so where no answer comes the phase is looked at before anything
    /// is sent again.
    /// </summary>
    /// <exception cref="InvalidOperationException">The job is not PENDING (or HELD): it was started before, or is over.</exception>
    /// <exception cref="UwsJobException">The service no longer has the job.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached; the job is where it was, or runs.</exception>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="cancellationToken"/> was cancelled; unless the policy is <see cref="UwsDeletePolicy.Keep"/>, the job is stopped
    /// and deleted.
    /// </exception>
    public Task RunAsync(CancellationToken cancellationToken = default) => OrCleanUpAsync(
        async () =>
        {
            await EnsureSeenAsync(cancellationToken).ConfigureAwait(false);
            if (_isStarted || Phase is not (UwsPhase.Pending or UwsPhase.Held))
            {
                throw new InvalidOperationException(
                    $"The job {SafeUrl.Print(Url)} cannot be started, because it was before (last seen {Phase.Keyword()}); "
                    + "starting a running job "
                    + "again kills it at some services. Wait for it, or make another job.");
            }

            await PostRunAsync(cancellationToken).ConfigureAwait(false);
            await RequireStartedAsync(cancellationToken).ConfigureAwait(false);
            _isStarted = true;
        },
        cancellationToken);

    /// <summary>Waits until the job is over: COMPLETED, ERROR, ABORTED or ARCHIVED. Which of them it is, is no error here.</summary>
    /// <param name="progress">Told what is known of it, and then what each answer of the service says; null if nobody cares.</param>
    /// <param name="cancellationToken">Ends the waiting and the job.</param>
    /// <returns>The job as it is then.</returns>
    /// <exception cref="InvalidOperationException">The job was never started, and will not be by itself.</exception>
    /// <exception cref="TapTimeoutException">
    /// The job takes longer than <see cref="UwsJobOptions.Timeout"/> (<see cref="TapTimeoutKind.Job"/>). It goes on at the service.
    /// </exception>
    /// <exception cref="UwsJobException">
    /// The service no longer has the job, or was out of reach for longer than <see cref="UwsJobOptions.ContactTimeout"/>.
    /// </exception>
    /// <exception cref="TapException">The service will not tell any more, as without a login.</exception>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="cancellationToken"/> was cancelled. Unless the policy is <see cref="UwsDeletePolicy.Keep"/>, the job has been
    /// stopped and
    /// deleted, or <see cref="CleanUpError"/> says why not; with it the job goes on, as after the death of the process.
    /// </exception>
    public Task<UwsJobInfo> WaitAsync(IProgress<UwsJobInfo>? progress = null, CancellationToken cancellationToken = default) =>
        WatchAsync(
            info => !_isStarted && info.Phase == UwsPhase.Pending
                ? throw new InvalidOperationException(
                    $"The job {SafeUrl.Print(Url)} is PENDING and waits for RunAsync: waiting for it would never end. Where "
                    + "others start it, wait for the phases in question.")
                : false,
            progress,
            cancellationToken);

    /// <summary>Waits until the job is in one of some phases, or over.</summary>
    /// <param name="until">
    /// The phases, ABORTED and HELD among them if wanted. UNKNOWN is what a phase that no standard has counts as.
    /// </param>
    /// <param name="progress">Told what is known of it, and then what each answer of the service says; null if nobody cares.</param>
    /// <param name="cancellationToken">Ends the waiting and the job, as it does for the other overload.</param>
    /// <returns>The job as it is then: in one of the phases, or over so that it will never be.</returns>
    /// <exception cref="ArgumentException">There are no phases.</exception>
    /// <exception cref="TapException">As for the other overload.</exception>
    /// <exception cref="OperationCanceledException">As for the other overload.</exception>
    public Task<UwsJobInfo> WaitAsync(
        IReadOnlyCollection<UwsPhase> until,
        IProgress<UwsJobInfo>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(until);
        if (until.Count == 0)
            throw new ArgumentException("There is no phase to wait for.", nameof(until));
        return WatchAsync(info => until.Contains(info.Phase), progress, cancellationToken, atOnce: true);
    }

    /// <summary>
    /// Stops the job (<c>PHASE=ABORT</c>) and waits until the service says that it has; services take a moment. Nothing is done to a
    /// job that is over.
    /// </summary>
    /// <returns>The job as it is then: mostly ABORTED, but it may have been done just before.</returns>
    /// <exception cref="TapTimeoutException">The service has not stopped it within <see cref="UwsJobOptions.CleanUpTimeout"/>.</exception>
    /// <exception cref="UwsJobException">The service no longer has the job.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<UwsJobInfo> AbortAsync(CancellationToken cancellationToken = default)
    {
        using var budget = new TimeBudget(_service.Time, Options.CleanUpTimeout, cancellationToken);
        try
        {
            return await StopAsync(budget.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (budget.IsOver && !cancellationToken.IsCancellationRequested)
        {
            throw new TapTimeoutException(
                $"The job {SafeUrl.Print(Url)} was to be stopped and is still {Phase.Keyword()} after "
                + $"{TransportFailure.Seconds(budget.Limit)} (UwsJobOptions.CleanUpTimeout).", e)
            { Kind = TapTimeoutKind.Job, Limit = budget.Limit, Url = Url };
        }
    }

    private async Task<UwsJobInfo> WatchAsync(
        Predicate<UwsJobInfo> isOver,
        IProgress<UwsJobInfo>? progress,
        CancellationToken cancellationToken,
        bool atOnce = false)
    {
        _isGivenUp = false;
        using var budget = new TimeBudget(_service.Time, Options.Timeout, cancellationToken);
        var watch = new UwsWatch(_service, Url, Options)
        {
            AskAtOnce = atOnce || !_isSeen || !_isStarted,
            Seen = info =>
            {
                See(info);
                progress?.Report(info);
            },
        };
        // Between two answers of a service that is asked to wait lies a minute, and more.
        if (_isSeen)
            progress?.Report(Info);
        try
        {
            return await OrCleanUpAsync(() => watch.WaitAsync(Info, isOver, budget.Token), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (budget.IsOver && !cancellationToken.IsCancellationRequested)
        {
            _isGivenUp = true;
            throw UwsFailures.TooLong(Url, Info, budget.Limit, DeletePolicy, e);
        }
        catch (TapException)
        {
            _isGivenUp = true;
            throw;
        }
    }

    // A login form, or a redirect to anywhere, passes for an answer to RUN, and a job that was never started is waited for in vain.
    private async Task RequireStartedAsync(CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            var reply = await _service.Channel.ReadJobAsync(Url, null, cancellationToken).ConfigureAwait(false);
            if (reply.Info is null)
            {
                // If it is out of reach it runs all the same, and whoever waits for it will see.
                if (!reply.IsTransient)
                    throw UwsFailures.Of(Url, Info, reply);
                return;
            }

            if (See(reply.Info).Phase != UwsPhase.Pending)
                return;
            if (look == StartLooks)
            {
                throw new UwsJobException(
                    $"The service answered to PHASE=RUN for {SafeUrl.Print(Url)} as if all were well, but the job is still PENDING after "
                    + $"{StartLooks} looks at it. Does what stands before the service let the request through?")
                { JobUrl = Url, Info = Info };
            }

            await Task.Delay(Options.FirstPause * look, _service.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PostRunAsync(CancellationToken cancellationToken)
    {
        _mayRun = true;
        for (var attempt = 1; ; attempt++)
        {
            TapException failure;
            try
            {
                await PostAsync("phase", "PHASE", "RUN", "uws.phase", RepeatSafety.MayChangeTwice, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (TapException e)
            {
                failure = e;
            }

            // Whether that was a refusal or an answer that got lost, only the phase can tell; what is still on its way gets a moment.
            var mayHaveArrived = failure is TapTransportException or TapTimeoutException
                || failure is TapResponseException { StatusCode: >= HttpStatusCode.InternalServerError };
            if (mayHaveArrived)
                await Task.Delay(Options.FirstPause * attempt, _service.Time, cancellationToken).ConfigureAwait(false);
            var reply = await _service.Channel.ReadJobAsync(Url, null, cancellationToken).ConfigureAwait(false);
            if (reply.Info is null)
                throw failure;
            if (See(reply.Info).Phase is not (UwsPhase.Pending or UwsPhase.Held))
                return;
            if (attempt == RunAttempts || !mayHaveArrived)
                throw failure;
        }
    }

    private async Task<UwsJobInfo> StopAsync(CancellationToken cancellationToken)
    {
        if (_isSeen && Phase.IsTerminal())
            return Info;
        TapException? refusal = null;
        try
        {
            // Aborting twice is aborting once.
            await PostAsync("phase", "PHASE", "ABORT", "uws.phase", RepeatSafety.ChangesNothing, cancellationToken).ConfigureAwait(false);
            _isAborted = true;
        }
        catch (TapException e)
        {
            refusal = e;
        }

        var watch = new UwsWatch(
            _service, Url, Options with { LongPoll = TimeSpan.Zero, LongestPause = TimeSpan.FromSeconds(2) }) { Seen = info => See(info) };
        // A refusal that leaves the job running is one; a job that was over, or whose answer got lost, is not.
        return await watch.WaitAsync(Info, info => refusal is null || info.Phase.IsTerminal() ? false : throw refusal, cancellationToken)
            .ConfigureAwait(false);
    }

    private Task PostAsync(
        string part, string name, string value, string purpose, RepeatSafety repeat, CancellationToken cancellationToken) =>
        _service.Channel.PostAsync(UwsLocation.Part(Url, part), [new(name, value)], purpose, repeat, cancellationToken);
}
