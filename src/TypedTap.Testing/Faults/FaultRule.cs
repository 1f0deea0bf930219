namespace TypedTap.Testing;

/// <summary>
/// When a fault happens: <c>proxy.When(r =&gt; r.Method == "POST").Do(Fault.Reset(BreakPlace.InHeaders)).Times(2)</c>.
/// Without <see cref="Times"/> it happens each time.
/// </summary>
public sealed class FaultRule
{
    private readonly Func<RecordedRequest, bool> _matches;
    private int _left = int.MaxValue;
    private int _done;

    internal FaultRule(Func<RecordedRequest, bool> matches) => _matches = matches;

    /// <summary>What happens; null (nothing) until <see cref="Do"/>.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>How often it happened.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Says what happens.</summary>
    public FaultRule Do(Fault fault)
    {
        Fault = fault;
        return this;
    }

    /// <summary>Says how often it happens; afterwards requests pass.</summary>
    public FaultRule Times(int count)
    {
        Volatile.Write(ref _left, count);
        return this;
    }

    internal bool TryUse(RecordedRequest request)
    {
        if (Fault is null || Volatile.Read(ref _left) <= 0 || !_matches(request) || Interlocked.Decrement(ref _left) < 0)
            return false;
        Interlocked.Increment(ref _done);
        return true;
    }
}
