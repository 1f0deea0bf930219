namespace TypedTap.Testing;

/// <summary>A device authorization that waits for its user (RFC 8628).</summary>
internal sealed class DeviceLogin(string userCode, TimeSpan interval, DateTimeOffset expires)
{
    public string UserCode => userCode;

    public DateTimeOffset Expires => expires;

    public TimeSpan Interval { get; private set; } = interval;

    public string? User { get; set; }

    public bool Denied { get; set; }

    private DateTimeOffset _polled = DateTimeOffset.MinValue;

    /// <summary>Whether it was asked about too early, which makes the interval five seconds longer (RFC 8628 §3.5).</summary>
    public bool TooEarly(DateTimeOffset now)
    {
        var early = _polled > DateTimeOffset.MinValue && now < _polled + Interval;
        _polled = now;
        if (early)
            Interval += TimeSpan.FromSeconds(5);
        return early;
    }
}
