namespace TypedTap.DataLink.Asking;

/// <summary>Failures without an answer between them: so many are not the fault of what was asked for.</summary>
internal sealed class FailuresInARow
{
    /// <summary>
    /// On the way from the largest batch to one identifier there are five; as many single ones as are asked at a time may be bad, and more.
    /// </summary>
    private const int Most = 12;

    /// <summary>Each of these takes as long as a request may.</summary>
    private const int MostTimeouts = 4;

    private int _timeouts;

    public int Count { get; private set; }

    public bool AreTooMany => Count >= Most || _timeouts >= MostTimeouts;

    public void Add(TapException failure)
    {
        Count++;
        if (failure is TapTimeoutException)
            _timeouts++;
    }

    /// <summary>The service has answered.</summary>
    public void End() => Count = _timeouts = 0;
}
