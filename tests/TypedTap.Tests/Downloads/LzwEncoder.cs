namespace TypedTap.Tests.Downloads;

/// <summary>
/// compress(1), plainly: makes <c>.Z</c> files for tests, with codes of up to so many bits, and forgets its texts as often as told.
/// </summary>
internal sealed class LzwEncoder(int maxWidth, bool hasClear, int clearAfter = int.MaxValue)
{
    private readonly List<byte> _output = [0x1F, 0x9D, (byte)(maxWidth | (hasClear ? 0x80 : 0))];
    private readonly Dictionary<(int Prefix, byte Last), int> _codes = [];
    private readonly List<int> _group = [];
    private int _width = 9;
    private int _next;

    public byte[] Encode(ReadOnlySpan<byte> content)
    {
        _next = hasClear ? 257 : 256;
        var prefix = -1;
        var sinceClear = 0;
        foreach (var value in content)
        {
            if (prefix < 0)
            {
                prefix = value;
                continue;
            }

            if (_codes.TryGetValue((prefix, value), out var known))
            {
                prefix = known;
                continue;
            }

            Write(prefix);
            if (_next < 1 << maxWidth)
                _codes.Add((prefix, value), _next++);
            if (hasClear && ++sinceClear >= clearAfter)
            {
                Write(256);
                EndGroup(isLast: false);
                _codes.Clear();
                (_width, _next, sinceClear) = (9, 257, 0);
            }

            prefix = value;
        }

        if (prefix >= 0)
            Write(prefix);
        EndGroup(isLast: true);
        return [.. _output];
    }

    // The decoder learns of a text one code later than it is made: so do widths.
    private void Write(int code)
    {
        _group.Add(code);
        if (_group.Count == 8)
            EndGroup(isLast: false);
        if (_next > (1 << _width) - 1 && _width < maxWidth)
        {
            EndGroup(isLast: false);
            _width++;
        }
    }

    // Groups are always eight codes long, but for the last one.
    private void EndGroup(bool isLast)
    {
        if (_group.Count == 0)
            return;
        ulong bits = 0;
        var count = 0;
        var bytes = 0;
        foreach (var code in _group)
        {
            bits |= (ulong)code << count;
            for (count += _width; count >= 8; count -= 8, bits >>= 8, bytes++)
                _output.Add((byte)bits);
        }

        if (count > 0)
        {
            _output.Add((byte)bits);
            bytes++;
        }

        while (!isLast && bytes++ < _width)
            _output.Add(0);
        _group.Clear();
    }
}
