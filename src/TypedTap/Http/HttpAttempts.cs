namespace TypedTap.Http;

/// <summary>A request and what has become of it so far.</summary>
internal sealed class HttpAttempts(TapHttpRequest request, IRequestCredential? credential, TimeProvider time)
{
    private long _started;

    /// <summary>The request.</summary>
    public TapHttpRequest Request { get; } = request;

    /// <summary>
    /// The credential of all its attempts: who logs in or out while it waits for its turn or for a repeat does not make it somebody else's.
    /// </summary>
    public IRequestCredential? Credential { get; } = request.Credential == CredentialUse.None ? null : request.As ?? credential;

    /// <summary>Whether the latest attempt has failed in a way that a repeat does not mend.</summary>
    public bool IsFinal { get; set; }

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
        IsFinal = false;
        _started = time.GetTimestamp();
    }
}
