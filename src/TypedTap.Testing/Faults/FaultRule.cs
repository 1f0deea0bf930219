namespace TypedTap.Testing;

/// <summary>
/// When a fault happens: <c>proxy.When(r =&gt; r.Method == "POST").Do(Fault.Reset(BreakPlace.InHeaders), times: 2)</c>. Without a number
/// it happens each time.
/// </summary>
/// <remarks>
/// A rule holds from <see cref="Do(Fault)"/> on. While requests come in already, say how often in the same call, or before:
/// <c>Do(fault, times: 2)</c> and <c>Times(2).Do(fault)</c> never do it a third time; with <c>Do(fault).Times(2)</c> requests that come
/// between the two calls do not count.
/// </remarks>
public sealed class FaultRule
{
    private readonly Func<RecordedRequest, bool> _matches;
    private volatile Fault? _fault;
    private int _left = int.MaxValue;
    private int _done;

    internal FaultRule(Func<RecordedRequest, bool> matches) => _matches = matches;

    /// <summary>What happens; null (nothing) until <see cref="Do(Fault)"/>.</summary>
    public Fault? Fault => _fault;

    /// <summary>How often it happened.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Says what happens, from now on.</summary>
    public FaultRule Do(Fault fault)
    {
        _fault = fault;
        return this;
    }

    /// <summary>Says what happens from now on, and how often; afterwards requests pass.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is negative.</exception>
    public FaultRule Do(Fault fault, int times) => Times(times).Do(fault);

    /// <summary>Says how often it happens, counted from now; afterwards requests pass.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public FaultRule Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Volatile.Write(ref _left, count);
        return this;
    }

    /// <summary>Whether it would happen to the request.</summary>
    internal bool Matches(RecordedRequest request) => _fault is not null && Volatile.Read(ref _left) > 0 && _matches(request);

    internal bool TryUse(RecordedRequest request)
    {
        if (!Matches(request) || Interlocked.Decrement(ref _left) < 0)
            return false;
        Interlocked.Increment(ref _done);
        return true;
    }
}
