using System.IO.Compression;
using System.Security.Cryptography;

namespace TypedTap.Http;

/// <summary>
/// The content of a gzip file, which must be whole: the framework takes a file that was cut off for one that ends there. So another member
/// is put behind it, whose content nobody can know before: it comes out at the end only if all before it did.
/// </summary>
internal sealed class WholeGzipStream : ReadOnlyStream
{
    private const int MarkLength = 32;

    private readonly byte[] _mark = RandomNumberGenerator.GetBytes(MarkLength);
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly GZipStream _content;
    private int _at;
    private int _end;

    /// <param name="inner">The file, from its beginning. It stays open.</param>
    public WholeGzipStream(Stream inner)
    {
        var member = new MemoryStream();
        using (var packer = new GZipStream(member, CompressionLevel.NoCompression, leaveOpen: true))
            packer.Write(_mark);
        member.Position = 0;
        _content = new GZipStream(new JoinedStream(inner, member), CompressionMode.Decompress);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
            return 0;
        while (true)
        {
            // What may be the mark is kept back.
            var ready = Math.Min(_end - _at - MarkLength, buffer.Length);
            if (ready > 0)
            {
                _buffer.AsSpan(_at, ready).CopyTo(buffer.Span);
                _at += ready;
                return ready;
            }

            _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            (_at, _end) = (0, _end - _at);
            var count = await _content.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (count > 0)
                _end += count;
            else if (_buffer.AsSpan(0, _end).SequenceEqual(_mark))
                return 0;
            else
                throw new InvalidDataException("It was cut off, or there is something behind its end.");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _content.Dispose();
        base.Dispose(disposing);
    }

    private sealed class JoinedStream(Stream first, Stream second) : ReadOnlyStream
    {
        private bool _hasAny;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await first.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            _hasAny |= count > 0;
            if (!_hasAny && buffer.Length > 0)
                throw new InvalidDataException("It is empty.");
            return count > 0 ? count : await second.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
    }
}
