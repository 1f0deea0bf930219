namespace TypedTap.Testing.Engine.Values;

/// <summary>A growing array with null bits that are made when the first NULL comes.</summary>
internal sealed class StoredList<T>
{
    private T[] _values = [];

    public int Count { get; private set; }

    public NullBits? Nulls { get; private set; }

    public void Add(T value)
    {
        if (Count == _values.Length)
            Array.Resize(ref _values, Math.Max(16, Count * 2));
        _values[Count++] = value;
    }

    public void AddNull()
    {
        (Nulls ??= new NullBits(Math.Max(64, _values.Length))).Set(Count);
        Add(default!);
    }

    public T[] ToArray()
    {
        var values = _values;
        if (values.Length != Count)
            Array.Resize(ref values, Count);
        return values;
    }
}
