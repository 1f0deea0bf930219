using System.Buffers.Text;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using TypedTap.Votable.Input;
using TypedTap.Votable.Reporting;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Rows;

/// <summary>
/// The bytes that an element holds in base64, read piece by piece. White space may stand anywhere; padding may be
/// missing, as some writers leave it out, but nothing may follow it.
/// </summary>
internal sealed class Base64Content : IByteContent
{
    /// <summary>Characters decoded at a stroke; those carried over from the stroke before are fewer than four.</summary>
    private const int Stroke = 64 * 1024;

    private readonly XmlPull _xml;
    private readonly WarningLog _warnings;

    // The framework's decoder takes blanks too, but says wrongly how far it came when they stand within a group of four.
    private readonly byte[] _characters = new byte[Stroke + 4];
    private ReadOnlyMemory<byte> _text;
    private int _carried;
    private VoTableException? _failure;
    private bool _padded;

    /// <summary>Begins with the element at whose start tag the XML reader stands.</summary>
    public Base64Content(XmlPull xml, WarningLog warnings)
    {
        _xml = xml;
        _warnings = warnings;
        xml.BeginContent();
    }

    public int MinRoom => (Stroke + 4) / 4 * 3;

    /// <summary>Reads more bytes; 0 at the end of the element.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_failure is not null)
                throw _failure;
            if (_text.IsEmpty)
            {
                _text = await _xml.ReadContentAsync(cancellationToken).ConfigureAwait(false);
                if (_text.IsEmpty)
                    return Finish(buffer.Span);
            }

            var written = Decode(buffer.Span);
            if (written > 0)
                return written;
        }
    }

    public ValueTask DisposeAsync() => default;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Decode(Span<byte> buffer)
    {
        var written = 0;
        while (_failure is null && !_text.IsEmpty && buffer.Length - written >= MinRoom)
        {
            var piece = _text.Span[..Math.Min(_text.Length, Stroke)];
            var length = _carried + ControlCharacters.CopyWithout(piece, _characters.AsSpan(_carried));
            _text = _text[piece.Length..];
            var whole = length & ~3;
            written += DecodeGroups(_characters.AsSpan(0, whole), buffer[written..]);
            _characters.AsSpan(whole, length - whole).CopyTo(_characters);
            _carried = length - whole;
        }

        return written;
    }

    private int Finish(Span<byte> buffer)
    {
        if (_carried == 0)
            return 0;
        if (_carried == 1 || _padded || _characters.AsSpan(0, _carried).Contains((byte)'='))
            throw Malformed("ends within a group of four characters");
        _warnings.Report(VoTableWarningCode.NoPadding, "base64 data has no padding at its end");
        _characters.AsSpan(_carried, 4 - _carried).Fill((byte)'=');
        _carried = 0;
        var written = DecodeGroups(_characters.AsSpan(0, 4), buffer);
        return _failure is null ? written : throw _failure;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int DecodeGroups(ReadOnlySpan<byte> groups, Span<byte> buffer)
    {
        if (groups.IsEmpty)
            return 0;
        if (_padded)
            _failure = Malformed("goes on after its padding");
        if (_failure is not null)
            return 0;
        // What comes before the damage is delivered first.
        if (Base64.DecodeFromUtf8(groups, buffer, out var used, out var written) != OperationStatus.Done)
            return written + DecodePadded(groups[used..], buffer[written..]);
        _padded = groups[^1] == (byte)'=';
        return written;
    }

    /// <summary>Decodes a group with padding that others follow, of which at most that group is valid.</summary>
    private int DecodePadded(ReadOnlySpan<byte> groups, Span<byte> buffer)
    {
        _failure = Invalid(groups);
        var isValid = Base64.DecodeFromUtf8(groups[..4], buffer, out _, out var written) == OperationStatus.Done;
        return isValid ? written : 0;
    }

    private VoTableException Invalid(ReadOnlySpan<byte> groups)
    {
        var foreign = groups.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (foreign >= 0)
        {
            Rune.DecodeFromUtf8(groups[foreign..], out var rune, out _);
            return Malformed($"has the character '{rune}'");
        }

        var padding = groups.IndexOf((byte)'=');
        var goesOn = padding > 0 && groups[padding..].IndexOfAnyExcept((byte)'=') >= 0;
        return goesOn ? Malformed("goes on after its padding") : _xml.Error(VoTableErrorKind.Malformed, "The data is not valid base64.");
    }

    private VoTableException Malformed(string problem) => _xml.Error(VoTableErrorKind.Malformed, $"The base64 data {problem}.");
}
