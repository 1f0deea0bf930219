namespace TypedTap.Http;

/// <summary>A request and what has become of it so far.</summary>
internal sealed class HttpAttempts(TapHttpRequest request, TimeProvider time)
{
    private long _started;

    /// <summary>The request.</summary>
    public TapHttpRequest Request { get; } = request;

    /// <summary>How many attempts were begun.</summary>
    public int Count { get; private set; }

    /// <summary>How many messages the latest attempt has sent: more than one after redirects.</summary>
    public int Messages { get; set; }

    /// <summary>How long the latest attempt has taken.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    /// <summary>Begins an attempt.</summary>
    public void Begin()
    {
        Count++;
        Messages = 0;
        _started = time.GetTimestamp();
    }
}
