using TypedTap.Http;

namespace TypedTap.Votable.Input;

/// <summary>
/// The stream a document comes from: counts its bytes and lets its beginning be looked at before it is read.
/// </summary>
internal sealed class SourceStream(Stream inner) : ReadOnlyStream
{
    private byte[] _peeked = [];
    private int _peekedStart;
    private int _peekedEnd;
    private bool _endReached;

    /// <summary>Bytes taken from the stream.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The bytes peeked at and not yet handed out.</summary>
    public ReadOnlySpan<byte> Peeked => _peeked.AsSpan(_peekedStart, _peekedEnd - _peekedStart);

    /// <summary>Reads more into <see cref="Peeked"/>; false at the end of the stream.</summary>
    public async ValueTask<bool> PeekMoreAsync(CancellationToken cancellationToken)
    {
        if (_peekedEnd == _peeked.Length)
            Array.Resize(ref _peeked, Math.Max(4096, _peeked.Length * 2));
        var count = await ReadInnerAsync(_peeked.AsMemory(_peekedEnd), cancellationToken).ConfigureAwait(false);
        _peekedEnd += count;
        return count > 0;
    }

    /// <summary>Drops bytes from the front of <see cref="Peeked"/>.</summary>
    public void SkipPeeked(int count) => _peekedStart += count;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_peekedStart == _peekedEnd)
            return ReadInnerAsync(buffer, cancellationToken);
        var count = Math.Min(buffer.Length, _peekedEnd - _peekedStart);
        _peeked.AsMemory(_peekedStart, count).CopyTo(buffer);
        _peekedStart += count;
        if (_peekedStart == _peekedEnd)
        {
            _peeked = [];
            _peekedStart = _peekedEnd = 0;
        }

        return new ValueTask<int>(count);
    }

    // A stream that has ended is not asked again: some throw then.
    private async ValueTask<int> ReadInnerAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = _endReached ? 0 : await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _endReached |= count == 0 && buffer.Length > 0;
        BytesRead += count;
        return count;
    }
}
