using TypedTap.Http;

namespace TypedTap.Downloads.Compression;

/// <summary>
/// The content of a <c>.Z</c> file. Such files do not say how long they are: one that was cut off ends early without a sign.
/// </summary>
/// <param name="inner">The file, from its beginning. It stays open.</param>
internal sealed class LzwStream(Stream inner) : ReadOnlyStream
{
    private readonly byte[] _input = new byte[64 * 1024];
    private LzwDecoder? _decoder;
    private int _at;
    private int _end;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
            return 0;
        _decoder ??= await StartAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var count = _decoder.Decode(_input.AsSpan(_at, _end - _at), buffer.Span, out var used);
            _at += used;
            if (count > 0)
                return count;
            _at = 0;
            _end = await inner.ReadAsync(_input, cancellationToken).ConfigureAwait(false);
            if (_end == 0)
                return 0;
        }
    }

    private async ValueTask<LzwDecoder> StartAsync(CancellationToken cancellationToken)
    {
        _end = await inner.ReadAtLeastAsync(
            _input, LzwDecoder.HeaderLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        _at = LzwDecoder.HeaderLength;
        return LzwDecoder.Start(_input.AsSpan(0, _end));
    }
}
