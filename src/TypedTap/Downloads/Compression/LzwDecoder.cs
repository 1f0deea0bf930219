namespace TypedTap.Downloads.Compression;

/// <summary>
/// Undoes the compression of compress(1), the LZW of <c>.Z</c> files: codes of 9 to 16 bits, least significant bit first, in groups of
/// eight, each code a text seen before and a byte. Code 256 forgets all texts, where the header says so.
/// </summary>
internal sealed class LzwDecoder
{
    private const int FirstWidth = 9;
    private const int LastWidth = 16;
    private const int Clear = 256;
    private const int GroupSize = 8;

    private readonly int _maxWidth;
    private readonly int _maxCodes;
    private readonly bool _hasClear;
    private readonly ushort[] _prefix;
    private readonly byte[] _last;

    // A text, written from its end to its beginning.
    private readonly byte[] _text;
    private int _textAt;

    private ulong _bits;
    private int _bitCount;
    private int _toSkip;
    private int _width = FirstWidth;
    private int _inGroup;
    private int _next;
    private int _previous = -1;
    private byte _first;

    private LzwDecoder(int maxWidth, bool hasClear)
    {
        _maxWidth = maxWidth;
        _maxCodes = 1 << maxWidth;
        _hasClear = hasClear;
        _next = hasClear ? Clear + 1 : Clear;
        _prefix = new ushort[_maxCodes];
        _last = new byte[_maxCodes];
        _text = new byte[_maxCodes + 1];
        _textAt = _text.Length;
    }

    /// <summary>How many bytes the header has.</summary>
    public static int HeaderLength => 3;

    /// <summary>Whether bytes begin a <c>.Z</c> file.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x9D, ..];

    /// <summary>Reads the header.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static LzwDecoder Start(ReadOnlySpan<byte> header)
    {
        if (!IsHeader(header) || header.Length < HeaderLength)
            throw new InvalidDataException("It does not begin as a file of compress(1) does.");
        var width = header[2] & 0x1F;
        if (width is < FirstWidth or > LastWidth || (header[2] & 0x60) != 0)
        {
            throw new InvalidDataException(
                Text($"Its header asks for codes of {width} bits (flags {header[2]:x2}), and there are 9 to 16."));
        }

        return new LzwDecoder(width, (header[2] & 0x80) != 0);
    }

    /// <summary>Decodes as much as there is of input and room.</summary>
    /// <param name="input">Compressed bytes.</param>
    /// <param name="output">Where the others go.</param>
    /// <param name="used">How many of <paramref name="input"/> were used.</param>
    /// <returns>How many of <paramref name="output"/> were written. 0, if there was room, means that more input is wanted.</returns>
    /// <exception cref="InvalidDataException">A code means nothing.</exception>
    public int Decode(ReadOnlySpan<byte> input, Span<byte> output, out int used)
    {
        used = 0;
        var written = 0;
        while (true)
        {
            var ready = Math.Min(_text.Length - _textAt, output.Length - written);
            _text.AsSpan(_textAt, ready).CopyTo(output[written..]);
            _textAt += ready;
            written += ready;
            if (written == output.Length || !TryReadCode(input, ref used, out var code))
                return written;
            Take(code);
        }
    }

    private bool TryReadCode(ReadOnlySpan<byte> input, ref int used, out int code)
    {
        code = 0;
        if (_next > (1 << _width) - 1 && _width < _maxWidth)
        {
            EndGroup();
            _width++;
        }

        while (_toSkip > 0 || _bitCount < _width)
        {
            if (used == input.Length)
                return false;
            _bits |= (ulong)input[used++] << _bitCount;
            _bitCount += 8;
            var skipped = Math.Min(_toSkip, _bitCount);
            _bits >>= skipped;
            _bitCount -= skipped;
            _toSkip -= skipped;
        }

        code = (int)(_bits & ((1UL << _width) - 1));
        _bits >>= _width;
        _bitCount -= _width;
        _inGroup = (_inGroup + 1) % GroupSize;
        return true;
    }

    // When the width changes, the rest of the group of eight codes is left out.
    private void EndGroup()
    {
        _toSkip = _inGroup == 0 ? 0 : (GroupSize - _inGroup) * _width;
        _inGroup = 0;
        var skipped = Math.Min(_toSkip, _bitCount);
        _bits >>= skipped;
        _bitCount -= skipped;
        _toSkip -= skipped;
    }

    private void Take(int code)
    {
        if (_previous < 0)
        {
            if (code >= Clear)
                throw new InvalidDataException(Text($"Its first code is {code}, which is no byte."));
            _first = (byte)code;
            _previous = code;
            Push(_first);
            return;
        }

        if (code == Clear && _hasClear)
        {
            // The next code fills this place, and is never asked for: it would be Clear.
            _next = Clear;
            EndGroup();
            _width = FirstWidth;
            return;
        }

        var at = code;
        if (code >= _next)
        {
            if (code > _next || _next >= _maxCodes)
                throw new InvalidDataException(Text($"It has the code {code}, and {_next} have a meaning there."));
            Push(_first);
            at = _previous;
        }

        while (at >= Clear)
        {
            if (_textAt == 0)
                throw new InvalidDataException(Text($"Its code {code} means itself."));
            Push(_last[at]);
            at = _prefix[at];
        }

        _first = (byte)at;
        Push(_first);
        if (_next < _maxCodes)
        {
            _prefix[_next] = (ushort)_previous;
            _last[_next] = _first;
            _next++;
        }

        _previous = code;
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private void Push(byte value) => _text[--_textAt] = value;
}
