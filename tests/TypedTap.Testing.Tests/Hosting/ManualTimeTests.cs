namespace TypedTap.Testing.Tests.Hosting;

public sealed class ManualTimeTests
{
    private readonly ManualTime _time = new();
    private readonly List<string> _happened = [];

    [Fact]
    public void Timers_happen_in_the_order_of_their_times_with_the_clock_at_them()
    {
        var start = _time.GetUtcNow();
        using var late = Timer("late", 3);
        using var early = Timer("early", 1);
        using var never = Timer("never", 11);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["early at 1", "late at 3"], _happened);
        Assert.Equal(start.AddSeconds(10), _time.GetUtcNow());
    }

    [Fact]
    public void A_timer_with_a_period_happens_for_each_of_them_and_between_others()
    {
        using var twice = Timer("each two", 1, 2);
        using var once = Timer("once", 4);
        _time.Advance(TimeSpan.FromSeconds(5.5));
        Assert.Equal(["each two at 1", "each two at 3", "once at 4", "each two at 5"], _happened);
        twice.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("each two at 6.5", Assert.Single(_happened.Skip(4)));
    }

    [Fact]
    public void A_callback_may_set_a_timer_that_is_due_in_the_same_move()
    {
        ITimer? first = null;
        using var second = Timer("second", -1);
        using (first = _time.CreateTimer(
            _ => second.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan), null, TimeSpan.FromSeconds(1), TimeSpan.Zero))
            _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["second at 2"], _happened);
    }

    [Fact]
    public void A_callback_that_sets_its_timer_to_no_delay_does_not_hold_the_clock()
    {
        var count = 0;
        ITimer? timer = null;
        timer = _time.CreateTimer(
            _ => { count++; timer!.Change(TimeSpan.Zero, TimeSpan.Zero); }, null, TimeSpan.FromSeconds(1), TimeSpan.Zero);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, count);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, count);
        timer.Dispose();
    }

    [Fact]
    public void The_clock_does_not_go_back() => Assert.Throws<ArgumentOutOfRangeException>(() => _time.Advance(TimeSpan.FromTicks(-1)));

    private ITimer Timer(string name, double due, double period = 0)
    {
        var start = _time.GetUtcNow();
        return _time.CreateTimer(
            _ => _happened.Add(FormattableString.Invariant($"{name} at {(_time.GetUtcNow() - start).TotalSeconds}")),
            null,
            due < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(due),
            TimeSpan.FromSeconds(period));
    }
}
