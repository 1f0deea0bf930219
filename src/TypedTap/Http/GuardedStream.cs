namespace TypedTap.Http;

/// <summary>
/// The body of an answer: watches for pauses that are too long, and tells failures of the network as
/// <see cref="TapException"/>s. Read asynchronously only.
/// </summary>
internal sealed class GuardedStream(Stream inner, Uri url, TimeSpan stallTimeout, TimeProvider time) : ReadOnlyStream
{
    private CancellationTokenSource _pause = new(Timeout.InfiniteTimeSpan, time);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _pause.CancelAfter(stallTimeout);
        try
        {
            int count;
            using (cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _pause))
                count = await inner.ReadAsync(buffer, _pause.Token).ConfigureAwait(false);
            Rewind();
            return count;
        }
        catch (Exception e) when (TransportFailure.MayEndReading(e))
        {
            throw TransportFailure.WhileReading(e, url, _pause.IsCancellationRequested, stallTimeout, cancellationToken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _pause.Dispose();
        }

        base.Dispose(disposing);
    }

    // Sources with a clock of their own, and those that fired while data came, are not reusable.
    private void Rewind()
    {
        if (_pause.TryReset())
            return;
        _pause.Dispose();
        _pause = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
    }
}
