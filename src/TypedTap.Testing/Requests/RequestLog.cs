using System.Net;

namespace TypedTap.Testing;

/// <summary>The requests that one or several servers were sent, in the order in which they came.</summary>
public sealed class RequestLog
{
    private readonly Lazy<BoundedRequests<RecordedRequest>> _requests;
    private int _count;

    /// <summary>An empty log.</summary>
    public RequestLog() => _requests = new(() => new(Capacity, MaxBodyBytes, request => request, request => request.WithoutBody()));

    /// <summary>How many requests are kept, of which the oldest are forgotten first; 100 000 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int Capacity { get; init =>
        field = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A limit is a positive number."); } = 100_000;

    /// <summary>
    /// How many bytes of bodies are kept together; 256 MiB unless given. Beyond it the oldest bodies are forgotten
    /// (<see cref="RecordedRequest.IsBodyForgotten"/>), never the newest.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public long MaxBodyBytes { get; init =>
        field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A limit is a positive number."); } = 256L
            << 20;

    /// <summary>What came so far.</summary>
    public IReadOnlyList<RecordedRequest> All => _requests.Value.All;

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

    internal void Add(RecordedRequest request) => _requests.Value.Add(request);
}
