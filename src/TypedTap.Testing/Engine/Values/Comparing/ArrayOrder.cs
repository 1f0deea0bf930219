namespace TypedTap.Testing.Engine.Values;

/// <summary>Arrays of one element type, element by element; a shorter one comes before what it begins.</summary>
internal sealed class ArrayOrder : IComparer<Array>, IEqualityComparer<Array>
{
    public static readonly ArrayOrder Instance = new();

    public int Compare(Array? x, Array? y) => (x, y) switch
    {
        (long[] left, long[] right) => left.AsSpan().SequenceCompareTo(right),
        (double[] left, double[] right) => Compare(left, right, NumberOrder.Instance),
        (bool[] left, bool[] right) => left.AsSpan().SequenceCompareTo(right),
        (byte[] left, byte[] right) => left.AsSpan().SequenceCompareTo(right),
        (string[] left, string[] right) => Compare(left, right, TextOrder.Instance),
        _ => throw new EngineException("Arrays of different types can't be compared."),
    };

    public bool Equals(Array? x, Array? y) => ReferenceEquals(x, y) || (x is not null && y is not null && Compare(x, y) == 0);

    public int GetHashCode(Array obj)
    {
        var hash = default(HashCode);
        hash.Add(obj.Length);
        switch (obj)
        {
            case long[] values:
                foreach (var value in values)
                    hash.Add(value);
                break;
            case double[] values:
                foreach (var value in values)
                    hash.Add(value, NumberOrder.Instance);
                break;
            case bool[] values:
                foreach (var value in values)
                    hash.Add(value);
                break;
            case byte[] values:
                hash.AddBytes(values);
                break;
            case string[] values:
                foreach (var value in values)
                    hash.Add(value, StringComparer.Ordinal);
                break;
        }

        return hash.ToHashCode();
    }

    private static int Compare<T>(T[] x, T[] y, IComparer<T> comparer)
    {
        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            var order = comparer.Compare(x[i], y[i]);
            if (order != 0)
                return order;
        }

        return x.Length.CompareTo(y.Length);
    }
}
