namespace TypedTap.Testing;

/// <summary>How a fault proxy works.</summary>
public sealed record FaultProxyOptions
{
    /// <summary>
    /// Whether URLs of the upstream become URLs of the proxy, in Location header fields and XML bodies, so that a client that follows them
    /// stays here. Accept-Encoding is then not sent on.
    /// </summary>
    public bool RewriteUrls { get; init; }

    /// <summary>What passes between the pieces of a slow drip; a millisecond unless given.</summary>
    public Func<CancellationToken, Task> PauseAsync { get; init; } = stop => Task.Delay(1, stop);

    /// <summary>The clock that Retry-After dates count from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The log to record requests in; one of its own unless given.</summary>
    public RequestLog? Log { get; init; }

    /// <summary>Whether the upstream is told the Host that the client meant, so that it makes its URLs of that.</summary>
    internal bool KeepHost { get; init; }

    /// <summary>The header fields of a request with a login that is over; <see cref="Fault.TokenExpiry"/>.</summary>
    internal Func<RecordedRequest, HeaderList> Expire { get; init; } =
        request => RequestRewriter.WithCredentials(request.Headers, _ => "expired", _ => "expired=1");
}
