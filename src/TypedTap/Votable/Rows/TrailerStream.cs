using System.Buffers.Binary;
using TypedTap.Http;

namespace TypedTap.Votable.Rows;

/// <summary>Remembers the last four bytes of a gzip'd stream: the length of its content modulo 2^32 (RFC 1952, section 2.3.1).</summary>
internal sealed class TrailerStream(Stream inner) : ReadOnlyStream
{
    private readonly byte[] _last = new byte[4];

    /// <summary>The length that the stream ends with; final at its end.</summary>
    public uint Length32 => BinaryPrimitives.ReadUInt32LittleEndian(_last);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
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
