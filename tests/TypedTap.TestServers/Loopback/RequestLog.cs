using System.Collections.Concurrent;

namespace TypedTap.TestServers;

/// <summary>The requests that one or several servers were sent, in the order in which they came.</summary>
public sealed class RequestLog
{
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private int _count;

    /// <summary>What came so far.</summary>
    public IReadOnlyList<RecordedRequest> All => [.. _requests.OrderBy(request => request.Number)];

    internal int Next() => Interlocked.Increment(ref _count);

    internal void Add(RecordedRequest request) => _requests.Enqueue(request);
}
