namespace TypedTap.Testing;

/// <summary>
/// A clock that stands still until it is moved, for tests in which tokens end and jobs are destroyed. It begins on 2026-11-20 at noon, UTC.
/// </summary>
public sealed class ManualTime : TimeProvider
{
    private readonly Gate _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        lock (_lock)
            _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Moves the clock on; what is due by then happens before this returns, in the order of the times at which it is due, each with the
    /// clock at its time. A timer with a period happens again for each period that goes by. A timer that is set while this runs, and is
    /// due by then too, waits for the next call if it is due at once.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative: clocks don't go back.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset end;
        lock (_lock)
            end = _now + by;
        var fired = new HashSet<ManualTimer>();
        while (TakeNext(end, fired) is { } timer)
            timer.Fire();
        lock (_lock)
            _now = end > _now ? end : _now;
    }

    /// <summary>Moves the clock again and again until a task is over.</summary>
    /// <exception cref="TimeoutException">It was not over after a minute of real time.</exception>
    public async Task AdvanceUntilAsync(Task task, TimeSpan by)
    {
        ArgumentNullException.ThrowIfNull(task);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!task.IsCompleted)
        {
            Advance(by);
            await Task.WhenAny(task, Task.Delay(10, patience.Token)).ConfigureAwait(false);
            if (patience.IsCancellationRequested)
                throw new TimeoutException("The task did not end, however late it became.");
        }
    }

    // Timers that are due together happen in the order in which they were made. One that has happened at this instant already does not
    // happen at it again: a callback that sets its timer to no delay would hold the clock for ever.
    private ManualTimer? TakeNext(DateTimeOffset end, HashSet<ManualTimer> fired)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= end && (timer.Due > _now || !fired.Contains(timer))).MinBy(timer => timer.Due);
            if (next is null)
                return null;
            if (next.Due > _now)
            {
                _now = next.Due;
                fired.Clear();
            }

            fired.Add(next);
            next.Rearm();
            return next;
        }
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public void Fire() => callback(state);

        /// <summary>Sets it for its next time, which is none without a period.</summary>
        public void Rearm() => Due = _period > TimeSpan.Zero ? Due + _period : DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                // Neither Timeout.InfiniteTimeSpan, which is negative, nor zero is a period: the timer happens once then.
                _period = period;
                Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : time._now + dueTime;
            }

            return true;
        }

        public void Dispose()
        {
            lock (time._lock)
                time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
