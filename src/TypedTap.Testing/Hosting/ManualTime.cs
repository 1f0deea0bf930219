namespace TypedTap.Testing;

/// <summary>A clock that stands still until it is moved, for tests in which tokens end and jobs are destroyed. It begins on 2026-11-20 at noon, UTC.</summary>
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

    /// <summary>Moves the clock on; what is due by then happens before this returns.</summary>
    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (_lock)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
            due.ForEach(timer => timer.Disarm());
        }

        due.ForEach(timer => timer.Fire());
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

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public void Fire() => callback(state);

        public void Disarm() => Due = DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
                Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : time._now + dueTime;
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
