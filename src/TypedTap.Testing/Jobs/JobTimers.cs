namespace TypedTap.Testing.Jobs;

/// <summary>The two alarms of a job: the end of its execution duration, and its destruction.</summary>
internal sealed class JobTimers : IDisposable
{
    /// <summary>Timers take no more; who waits longer is waked on the way.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    private readonly TimeProvider _time;
    private readonly ITimer _end;
    private readonly ITimer _destruction;
    private readonly Action _destroy;
    private DateTimeOffset _destructionTime;

    public JobTimers(TimeProvider time, Action end, Action destroy)
    {
        _time = time;
        _destroy = destroy;
        _end = time.CreateTimer(_ => end(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _destruction = time.CreateTimer(_ => Destroy(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void SetEnd(DateTimeOffset? time) =>
        _end.Change(time is { } at ? Until(at) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void SetDestruction(DateTimeOffset time)
    {
        _destructionTime = time;
        _destruction.Change(Until(time), Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _end.Dispose();
        _destruction.Dispose();
    }

    private void Destroy()
    {
        if (_destructionTime <= _time.GetUtcNow())
            _destroy();
        else
            _destruction.Change(Until(_destructionTime), Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Until(DateTimeOffset time)
    {
        var left = time - _time.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left > Longest ? Longest : left;
    }
}
