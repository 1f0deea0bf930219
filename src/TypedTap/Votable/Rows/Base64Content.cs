using System.Buffers;
using System.Buffers.Text;
using TypedTap.Votable.Input;

namespace TypedTap.Votable.Rows;

/// <summary>
/// The bytes that an element holds in base64, read piece by piece. White space may stand anywhere; padding may be
/// missing, as some writers leave it out, but nothing may follow it.
/// </summary>
internal sealed class Base64Content
{
    private const int ChunkLength = 16 * 1024;
    private readonly XmlPull _xml;
    private readonly char[] _text = new char[ChunkLength];

    // Characters carried over from one piece to the next: fewer than a group of four.
    private readonly byte[] _ascii = new byte[ChunkLength + 4];
    private int _carried;
    private bool _padded;

    /// <summary>Begins with the element at whose start tag the XML reader stands.</summary>
    public Base64Content(XmlPull xml)
    {
        _xml = xml;
        xml.BeginContent();
    }

    /// <summary>The room that <see cref="ReadAsync"/> needs at least.</summary>
    public static int MinRoom => (ChunkLength + 4) / 4 * 3;

    /// <summary>Reads more bytes; 0 at the end of the element.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            var count = await _xml.ReadContentAsync(_text, cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return Finish(buffer.Span);
            var written = Decode(_text.AsSpan(0, count), buffer.Span);
            if (written > 0)
                return written;
        }
    }

    private int Decode(ReadOnlySpan<char> text, Span<byte> buffer)
    {
        var length = _carried;
        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\r' or '\t')
                continue;
            if (_padded && c != '=')
                throw _xml.Error(VoTableErrorKind.Malformed, "The base64 data goes on after its padding.");
            if (c > '\x7f')
                throw _xml.Error(VoTableErrorKind.Malformed, $"The base64 data has the character '{c}'.");
            _padded |= c == '=';
            _ascii[length++] = (byte)c;
        }

        var whole = length & ~3;
        var written = DecodeGroups(_ascii.AsSpan(0, whole), buffer);
        _ascii.AsSpan(whole, length - whole).CopyTo(_ascii);
        _carried = length - whole;
        return written;
    }

    private int Finish(Span<byte> buffer)
    {
        if (_carried == 0)
            return 0;
        if (_carried == 1 || _padded)
            throw _xml.Error(VoTableErrorKind.Malformed, "The base64 data ends within a group of four characters.");
        _ascii.AsSpan(_carried, 4 - _carried).Fill((byte)'=');
        _carried = 0;
        return DecodeGroups(_ascii.AsSpan(0, 4), buffer);
    }

    private int DecodeGroups(ReadOnlySpan<byte> groups, Span<byte> buffer)
    {
        if (Base64.DecodeFromUtf8(groups, buffer, out _, out var written) != OperationStatus.Done)
            throw _xml.Error(VoTableErrorKind.Malformed, "The data is not valid base64.");
        return written;
    }
}
