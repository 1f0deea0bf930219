namespace TypedTap.Uws.Jobs;

/// <summary>
/// Watches a job until it is in a wanted phase: has the service hold requests where it can and there are connections for it,
/// and asks again and again elsewhere. Failed questions are asked again, because the job goes on regardless.
/// </summary>
internal sealed class UwsWatch(UwsService service, Uri job, UwsJobOptions options)
{
    /// <summary>An answer that comes sooner, and tells nothing new, has not been held.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);

    /// <summary>How often holding may fail before it is no longer asked for.</summary>
    private const int Tries = 2;

    private readonly UwsPace _pace = new(options.FirstPause, options.LongestPause);
    private int _strikes;

    /// <summary>Called with every answer.</summary>
    public Action<UwsJobInfo>? Seen { get; init; }

    /// <summary>Whether the first question is one that is answered at once, because what is known of the job is old or nothing.</summary>
    public bool AskAtOnce { get; init; }

    /// <summary>Watches until <paramref name="isOver"/> is content or the job is over.</summary>
    /// <exception cref="UwsJobException">The job is gone, or the service out of reach for too long.</exception>
    /// <exception cref="TapException">The service will not tell.</exception>
    public async Task<UwsJobInfo> WaitAsync(UwsJobInfo last, Predicate<UwsJobInfo> isOver, CancellationToken cancellationToken)
    {
        var heard = service.Time.GetTimestamp();
        var atOnce = AskAtOnce;
        while (true)
        {
            var (reply, wait, took) = await AskAsync(last, atOnce, cancellationToken).ConfigureAwait(false);
            atOnce = false;
            if (reply.Info is { } info)
            {
                heard = service.Time.GetTimestamp();
                var isNews = info.Phase != last.Phase;
                last = info;
                Seen?.Invoke(info);
                if (isOver(info) || info.Phase.IsTerminal())
                    return info;
                if (isNews)
                    _pace.Reset();
                if (Held(wait, isNews, took))
                    continue;
            }
            else if (Refused(wait, reply))
            {
                continue;
            }
            else if (!reply.IsTransient)
            {
                throw UwsFailures.Of(job, last, reply);
            }
            else if (options.ContactTimeout != Timeout.InfiniteTimeSpan && service.Time.GetElapsedTime(heard) >= options.ContactTimeout)
            {
                throw UwsFailures.LostContact(job, last, options.ContactTimeout, reply.Failure!);
            }

            await Task.Delay(_pace.Next(reply.RetryAfter), service.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(UwsReply Reply, UwsLongPoll? Wait, TimeSpan Took)> AskAsync(
        UwsJobInfo last, bool atOnce, CancellationToken cancellationToken)
    {
        var wait = atOnce ? null : LongPoll(last);
        if (wait is not null && service.LongPolls is { } places && !await places.WaitAsync(0, CancellationToken.None).ConfigureAwait(false))
            wait = null;
        try
        {
            var asked = service.Time.GetTimestamp();
            var reply = await service.Channel.ReadJobAsync(job, wait, cancellationToken).ConfigureAwait(false);
            return (reply, wait, service.Time.GetElapsedTime(asked));
        }
        finally
        {
            if (wait is not null)
                service.LongPolls?.Release();
        }
    }

    private UwsLongPoll? LongPoll(UwsJobInfo last)
    {
        var wait = service.Traits.LongestWait is { } longest && longest < options.LongPoll ? longest : options.LongPoll;
        var isAble = _strikes < Tries && (service.Traits.LongPoll ?? last.IsVersion11);
        return isAble && last.Phase.IsActive() && wait >= 2 * AtOnce ? new UwsLongPoll(wait, last.Phase) : null;
    }

    /// <summary>Whether the service did the pausing.</summary>
    private bool Held(UwsLongPoll? wait, bool isNews, TimeSpan took)
    {
        if (wait is null)
            return false;
        if (!isNews && took < AtOnce)
        {
            _strikes++;
            return false;
        }

        _strikes = 0;
        return true;
    }

    /// <summary>Whether the question itself was wrong, and another one is to be asked.</summary>
    private bool Refused(UwsLongPoll? wait, UwsReply reply)
    {
        if (wait is null)
            return false;
        if (reply.MayDislikeWait)
        {
            _strikes = Tries;
            return true;
        }

        // Front ends cut requests that take long.
        _strikes++;
        return false;
    }
}
