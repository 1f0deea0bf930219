using System.Buffers.Binary;
using TypedTap.Http;

namespace TypedTap.Votable.Rows;

/// <summary>Remembers the last four bytes of a gzip'd stream: the length of its content modulo 2^32 (RFC 1952, section 2.3.1).</summary>
internal sealed class TrailerStream(Stream inner) : ReadOnlyStream
{
    private readonly byte[] _last = new byte[4];

    /// <summary>The shortest gzip stream there is has a header of 10 bytes and a trailer of 8.</summary>
    private const int Shortest = 18;

    private long _count;

    /// <summary>Whether the stream ends as one does that holds so many bytes modulo 2^32; to be asked at its end.</summary>
    public bool EndsAfter(uint length) => _count > Shortest && BinaryPrimitives.ReadUInt32LittleEndian(_last) == length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _count += count;
        var kept = Math.Min(count, _last.Length);
        _last.AsSpan(kept).CopyTo(_last);
        buffer.Span.Slice(count - kept, kept).CopyTo(_last.AsSpan(_last.Length - kept));
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
