namespace TypedTap.Http;

/// <summary>A span of time for one piece of work, linked with the caller's token, that knows which of the two ended it.</summary>
internal sealed class TimeBudget : IDisposable
{
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _linked;

    /// <summary>Starts the clock; <see cref="Timeout.InfiniteTimeSpan"/> never ends it.</summary>
    public TimeBudget(TimeProvider time, TimeSpan limit, CancellationToken caller)
    {
        Limit = limit;
        _timer = new CancellationTokenSource(limit, time);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, caller);
    }

    /// <summary>The span.</summary>
    public TimeSpan Limit { get; }

    /// <summary>Whether the span is over.</summary>
    public bool IsOver => _timer.IsCancellationRequested;

    /// <summary>Cancelled by the clock or by the caller.</summary>
    public CancellationToken Token => _linked.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _linked.Dispose();
        _timer.Dispose();
    }
}
