namespace TypedTap.Testing.Tables.Storing;

/// <summary>Which rows are NULL, a bit each. Takes no memory while there is none.</summary>
internal sealed class NullBits
{
    private ulong[] _bits = [];

    public bool this[int row] => row >> 6 is var word && word < _bits.Length && (_bits[word] & (1UL << (row & 63))) != 0;

    public void Set(int row)
    {
        var word = row >> 6;
        if (word >= _bits.Length)
            Array.Resize(ref _bits, Math.Max(word + 1, _bits.Length * 2));
        _bits[word] |= 1UL << (row & 63);
    }
}
