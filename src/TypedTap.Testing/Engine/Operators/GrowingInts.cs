namespace TypedTap.Testing.Engine.Operators;

/// <summary>A growing array of row numbers, without the version checks of a list.</summary>
internal sealed class GrowingInts
{
    private int[] _values = new int[16];

    public int Count { get; private set; }

    public int this[int index]
    {
        get => _values[index];
        set => _values[index] = value;
    }

    public void Add(int value)
    {
        if (Count == _values.Length)
            Array.Resize(ref _values, Count * 2);
        _values[Count++] = value;
    }

    public void Clear() => Count = 0;

    /// <summary>The values; the list is spent.</summary>
    public int[] ToArray()
    {
        Array.Resize(ref _values, Count);
        return _values;
    }
}
