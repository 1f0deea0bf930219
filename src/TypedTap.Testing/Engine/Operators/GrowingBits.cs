namespace TypedTap.Testing.Engine.Operators;

/// <summary>A set of row numbers.</summary>
internal sealed class GrowingBits
{
    private ulong[] _bits = new ulong[4];

    public bool this[int index] => index >> 6 < _bits.Length && (_bits[index >> 6] & (1UL << index)) != 0;

    public void Set(int index)
    {
        if (index >> 6 >= _bits.Length)
            Array.Resize(ref _bits, Math.Max((index >> 6) + 1, _bits.Length * 2));
        _bits[index >> 6] |= 1UL << index;
    }

    public void Clear() => Array.Clear(_bits);
}
