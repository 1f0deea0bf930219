namespace TypedTap.Http;

/// <summary>
/// The body of an answer: watches for pauses that are too long and for sizes that are too large, and tells failures of the
/// network as <see cref="TapException"/>s. Read asynchronously only.
/// </summary>
/// <param name="inner">The body.</param>
/// <param name="url">Where it comes from.</param>
/// <param name="options">The limits.</param>
/// <param name="onEnd">Called at the end of the body, and when it is given up, whichever comes first and perhaps twice.</param>
internal sealed class GuardedStream(Stream inner, Uri url, TapHttpOptions options, Action onEnd) : ReadOnlyStream
{
    private readonly TimeSpan _stallTimeout = options.StallTimeout;
    private CancellationTokenSource _pause = new(Timeout.InfiniteTimeSpan, options.TimeProvider);
    private long _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _pause.CancelAfter(_stallTimeout);
        int count;
        try
        {
            using (cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _pause))
                count = await inner.ReadAsync(buffer, _pause.Token).ConfigureAwait(false);
            Rewind();
            _read += count;
            if (count == 0 && buffer.Length > 0)
                onEnd();
        }
        catch (Exception e) when (TransportFailure.MayEndReading(e))
        {
            throw TransportFailure.WhileReading(e, url, _pause.IsCancellationRequested, _stallTimeout, cancellationToken);
        }

        return _read <= options.MaxResponseBytes ? count : throw TooLarge();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _pause.Dispose();
            onEnd();
        }

        base.Dispose(disposing);
    }

    private TapTransportException TooLarge() =>
        new(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"The answer of {SafeUrl.Print(url)} is larger than {options.MaxResponseBytes} bytes, decompressed, and was broken off. ")
            + "If that is right, allow more with TapClientOptions.MaxResponseBytes.")
        { Url = SafeUrl.Redact(url) };

    // Sources with a clock of their own, and those that fired while data came, are not reusable.
    private void Rewind()
    {
        if (_pause.TryReset())
            return;
        _pause.Dispose();
        _pause = new CancellationTokenSource(Timeout.InfiniteTimeSpan, options.TimeProvider);
    }
}
