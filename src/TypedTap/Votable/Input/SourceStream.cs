namespace TypedTap.Votable.Input;

/// <summary>
/// The stream that the XML layer reads: hands out the bytes peeked at first, carries the cancellation token of the
/// current call (XmlReader has none), remembers the head of the document for error messages and whether the end was
/// met, and bounds what a single token may consume.
/// </summary>
internal sealed class SourceStream(Stream inner) : Stream
{
    private const int HeadLength = 1024;
    private readonly byte[] _head = new byte[HeadLength];
    private byte[] _peeked = [];
    private int _peekedStart;
    private int _peekedEnd;
    private int _headCount;
    private long _budget = long.MaxValue;

    /// <summary>The token of the call in progress.</summary>
    public CancellationToken Token { get; set; }

    /// <summary>Whether the inner stream has said that it is at its end.</summary>
    public bool EndReached { get; private set; }

    /// <summary>The first bytes handed out, up to 1024.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headCount);

    /// <summary>The bytes peeked at and not yet handed out.</summary>
    public ReadOnlySpan<byte> Peeked => _peeked.AsSpan(_peekedStart, _peekedEnd - _peekedStart);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Allows so many bytes until the next call.</summary>
    public void SetBudget(long bytes) => _budget = bytes;

    /// <summary>Reads more into <see cref="Peeked"/>; false at the end of the stream.</summary>
    public async ValueTask<bool> PeekMoreAsync(CancellationToken cancellationToken)
    {
        if (_peekedEnd == _peeked.Length)
            Array.Resize(ref _peeked, Math.Max(4096, _peeked.Length * 2));
        var count = await inner.ReadAsync(_peeked.AsMemory(_peekedEnd), cancellationToken).ConfigureAwait(false);
        _peekedEnd += count;
        EndReached |= count == 0;
        return count > 0;
    }

    /// <summary>Drops bytes from the front of <see cref="Peeked"/>.</summary>
    public void SkipPeeked(int count) => _peekedStart += count;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var token = cancellationToken.CanBeCanceled ? cancellationToken : Token;
        token.ThrowIfCancellationRequested();
        int count;
        if (_peekedStart < _peekedEnd)
        {
            count = Math.Min(buffer.Length, _peekedEnd - _peekedStart);
            _peeked.AsMemory(_peekedStart, count).CopyTo(buffer);
            _peekedStart += count;
        }
        else
        {
            count = EndReached ? 0 : await inner.ReadAsync(buffer, token).ConfigureAwait(false);
            EndReached |= count == 0 && buffer.Length > 0;
        }

        Account(buffer.Span[..count]);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A VOTable is read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Account(ReadOnlySpan<byte> handedOut)
    {
        if (_headCount < HeadLength)
        {
            var kept = handedOut[..Math.Min(handedOut.Length, HeadLength - _headCount)];
            kept.CopyTo(_head.AsSpan(_headCount));
            _headCount += kept.Length;
        }

        _budget -= handedOut.Length;
        if (_budget < 0)
        {
            throw new VoTableException(
                VoTableErrorKind.LimitExceeded,
                "A single XML tag, comment or attribute is longer than "
                + $"{nameof(VoTableReaderOptions)}.{nameof(VoTableReaderOptions.MaxTagBytes)} allows.");
        }
    }
}
