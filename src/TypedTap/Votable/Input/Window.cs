using System.Buffers;

namespace TypedTap.Votable.Input;

/// <summary>
/// The part of a document that is in memory, as UTF-8. What lies before <see cref="Start"/> has been used; reading more
/// moves the rest to the front, so places are kept relative to <see cref="Start"/>.
/// </summary>
internal sealed class Window(Stream source) : IDisposable
{
    private const int InitialSize = 256 * 1024;
    private const int HeadLength = 1024;

    private readonly byte[] _head = new byte[HeadLength];
    private int _headCount;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    private bool _isReading;
    private long _linesBefore;
    private long _bytesSinceLine;

    // Up to where the lines of the buffer have been counted in.
    private int _counted;
    private int _forbiddenAt = int.MaxValue;

    public byte[] Buffer => _buffer;

    /// <summary>The first byte not yet used.</summary>
    public int Start { get; set; }

    /// <summary>The end of the bytes at hand.</summary>
    public int End { get; private set; }

    /// <summary>Whether the document has no more bytes than those at hand.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>The bytes at hand.</summary>
    public ReadOnlySpan<byte> Span => _buffer.AsSpan(Start, End - Start);

    /// <summary>Whether so much is at hand that reading more would take another buffer.</summary>
    public bool IsFull => Start == 0 && End == _buffer.Length;

    /// <summary>The first bytes of the document, up to 1024, whether used or not.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headCount);

    /// <summary>Where the first control character lies that XML does not allow; far behind the end when there is none.</summary>
    public int ForbiddenAt => _forbiddenAt;

    /// <summary>The line of a place in the buffer, and the byte within it, both counted from 1.</summary>
    public (long Line, long Column) PositionAt(int place)
    {
        var before = _buffer.AsSpan(_counted, place - _counted);
        var last = before.LastIndexOf((byte)'\n');
        return last < 0
            ? (_linesBefore + 1, _bytesSinceLine + before.Length + 1)
            : (_linesBefore + 1 + before.Count((byte)'\n'), before.Length - last);
    }

    /// <summary>
    /// Counts the lines up to a place, before which bytes are going to be changed: references and line ends are decoded where they stand.
    /// What lies there must be used up before a position is asked for.
    /// </summary>
    public void CountTo(int place)
    {
        Count(_buffer.AsSpan(_counted, place - _counted));
        _counted = place;
    }

    /// <summary>Counts bytes that stood before the document's first tag.</summary>
    public void Count(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOf((byte)'\n');
        _bytesSinceLine = last < 0 ? _bytesSinceLine + bytes.Length : bytes.Length - last - 1;
        if (last >= 0)
            _linesBefore += bytes.Count((byte)'\n');
    }

    /// <summary>Reads more bytes behind those at hand; false at the end of the document.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (AtEnd)
            return false;
        MakeRoom();
        _isReading = true;
        var count = await source.ReadAsync(_buffer.AsMemory(End), cancellationToken).ConfigureAwait(false);
        _isReading = false;
        ObjectDisposedException.ThrowIf(_buffer.Length == 0, this);
        if (count == 0)
        {
            AtEnd = true;
            return false;
        }

        Look(_buffer.AsSpan(End, count));
        End += count;
        return true;
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        Start = End = 0;
        AtEnd = true;
        // A read that was given up may still write into it.
        if (buffer.Length > 0 && !_isReading)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        if (_forbiddenAt == int.MaxValue && ControlCharacters.IndexOfForbidden(bytes) is >= 0 and var at)
            _forbiddenAt = End + at;
        if (_headCount < HeadLength)
        {
            var kept = bytes[..Math.Min(bytes.Length, HeadLength - _headCount)];
            kept.CopyTo(_head.AsSpan(_headCount));
            _headCount += kept.Length;
        }
    }

    private void MakeRoom()
    {
        if (Start > 0)
        {
            CountTo(Start);
            _counted = 0;
            _buffer.AsSpan(Start, End - Start).CopyTo(_buffer);
            _forbiddenAt = _forbiddenAt == int.MaxValue ? int.MaxValue : _forbiddenAt - Start;
            End -= Start;
            Start = 0;
        }

        if (End < _buffer.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(checked(2 * _buffer.Length));
        _buffer.AsSpan(0, End).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
