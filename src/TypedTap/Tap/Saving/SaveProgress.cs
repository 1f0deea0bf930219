namespace TypedTap.Tap;

/// <summary>Counts bytes, and tells of them every now and then.</summary>
internal sealed class SaveProgress(IProgress<long>? listener)
{
    private const long Step = 1 << 20;

    private long _next = Step;

    /// <summary>How many so far.</summary>
    public long Bytes { get; private set; }

    public void Add(int count)
    {
        Bytes += count;
        if (Bytes < _next)
            return;
        _next = Bytes + Step;
        listener?.Report(Bytes);
    }

    /// <summary>Tells the final number.</summary>
    public void End() => listener?.Report(Bytes);
}
