namespace TypedTap.Tap;

/// <summary>Which rows of a column are null: one bit a row, and none as long as there is no null.</summary>
internal sealed class NullFlags
{
    private ulong[] _words = [];

    public bool this[int row] => (uint)(row >> 6) < (uint)_words.Length && (_words[row >> 6] & (1UL << (row & 63))) != 0;

    public void Set(int row)
    {
        if (row >> 6 >= _words.Length)
            Array.Resize(ref _words, Math.Max((row >> 6) + 1, _words.Length * 2));
        _words[row >> 6] |= 1UL << (row & 63);
    }
}
