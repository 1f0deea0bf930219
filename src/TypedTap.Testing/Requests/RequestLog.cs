using System.Collections.Concurrent;
using System.Net;

namespace TypedTap.Testing;

/// <summary>The requests that one or several servers were sent, in the order in which they came.</summary>
public sealed class RequestLog
{
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private int _count;

    /// <summary>How many requests are kept, of which the oldest are forgotten first; 100 000 unless given.</summary>
    public int Capacity { get; init; } = 100_000;

    /// <summary>What came so far.</summary>
    public IReadOnlyList<RecordedRequest> All => [.. _requests.OrderBy(request => request.Number)];

    /// <summary>
    /// The requests that took a secret to an origin other than these: in a header field, in the target or the body, plain or url-encoded.
    /// <see cref="EmbeddedAccounts.Secrets"/> has those of an <see cref="EmbeddedTapService"/>.
    /// </summary>
    public IReadOnlyList<RecordedRequest> Leaks(IReadOnlyCollection<string> secrets, params IEnumerable<Uri> origins)
    {
        var own = origins.Select(origin => origin.GetLeftPart(UriPartial.Authority)).ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(request => !own.Contains(request.Origin) && Carries(request, secrets))];
    }

    private static bool Carries(RecordedRequest request, IReadOnlyCollection<string> secrets)
    {
        string[] places = [request.Target, request.Text, .. request.Headers.Select(field => field.Value)];
        return secrets.Any(secret => places.Any(place =>
            place.Contains(secret, StringComparison.Ordinal) || WebUtility.UrlDecode(place).Contains(secret, StringComparison.Ordinal)));
    }

    internal int Next() => Interlocked.Increment(ref _count);

    internal void Add(RecordedRequest request)
    {
        _requests.Enqueue(request);
        while (_requests.Count > Capacity && _requests.TryDequeue(out _))
        {
        }
    }
}
