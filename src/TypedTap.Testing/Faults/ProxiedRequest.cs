namespace TypedTap.Testing;

/// <summary>A request that came to the proxy, and what was done with it.</summary>
/// <param name="Request">The request as it came.</param>
public sealed record ProxiedRequest(RecordedRequest Request)
{
    /// <summary>The fault that was done to it; null where it passed.</summary>
    public Fault? Fault { get; init; }

    /// <summary>Whether it was sent on to the upstream.</summary>
    public bool Forwarded { get; init; }

    /// <summary>The status of the upstream's answer; null where there was none.</summary>
    public int? UpstreamStatus { get; init; }

    /// <summary>What happened, for messages of failed tests.</summary>
    public override string ToString() =>
        $"{Request.Number}. {Request.Origin} {Request}: {Fault?.Name ?? "passed"}"
        + (Forwarded ? $", upstream said {UpstreamStatus}" : ", not sent on");
}
