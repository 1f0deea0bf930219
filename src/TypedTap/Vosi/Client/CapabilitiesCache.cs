namespace TypedTap.Vosi;

/// <summary>
/// Capabilities that are fetched once: who asks while a request is under way waits for that one. The request has no caller's token,
/// because one who leaves must not end it for the others; the time limits of the pipeline end it.
/// </summary>
internal sealed class CapabilitiesCache(Func<Task<VosiCapabilities>> fetch)
{
    private Lazy<Task<VosiCapabilities>>? _current;

    public Task<VosiCapabilities> GetAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<VosiCapabilities>(cancellationToken);
        var current = Volatile.Read(ref _current);
        if (current is null || HasFailed(current))
        {
            var fresh = new Lazy<Task<VosiCapabilities>>(fetch);
            var winner = Interlocked.CompareExchange(ref _current, fresh, current);
            current = ReferenceEquals(winner, current) ? fresh : winner ?? fresh;
        }

        return current.Value.WaitAsync(cancellationToken);
    }

    public void Clear() => Volatile.Write(ref _current, null);

    // A failure is nobody's answer but that of those who waited for it.
    private static bool HasFailed(Lazy<Task<VosiCapabilities>> lazy) =>
        lazy is { IsValueCreated: true, Value: { IsFaulted: true } or { IsCanceled: true } };
}
