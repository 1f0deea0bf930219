namespace TypedTap.Testing.Engine.Values;

/// <summary>Which rows of a column are NULL: a bit a row.</summary>
internal sealed class NullBits(int count)
{
    private ulong[] _bits = new ulong[(count + 63) / 64];

    public bool this[int row] => (uint)(row >> 6) < (uint)_bits.Length && (_bits[row >> 6] & (1UL << row)) != 0;

    public void Set(int row)
    {
        var word = row >> 6;
        if (word >= _bits.Length)
            Array.Resize(ref _bits, Math.Max(word + 1, _bits.Length * 2));
        _bits[word] |= 1UL << row;
    }
}
