namespace TypedTap.Testing.Engine.Values;

/// <summary>Floating-point numbers: NaN is equal to NaN and above infinity; 0 and -0 are one.</summary>
internal sealed class NumberOrder : IComparer<double>, IEqualityComparer<double>
{
    public static readonly NumberOrder Instance = new();

    public int Compare(double x, double y)
    {
        if (x < y)
            return -1;
        if (x > y)
            return 1;
        return x == y ? 0 : double.IsNaN(x).CompareTo(double.IsNaN(y));
    }

    /// <summary>Compares a whole number with any number, without rounding the former.</summary>
    public static int Compare(long x, double y)
    {
        // -2^63 and 2^63 are doubles; within them a double's whole part is a long.
        if (double.IsNaN(y) || y >= 9223372036854775808.0)
            return -1;
        if (y < -9223372036854775808.0)
            return 1;
        var whole = Math.Floor(y);
        var order = x.CompareTo((long)whole);
        return order != 0 ? order : whole < y ? -1 : 0;
    }

    public bool Equals(double x, double y) => x == y || (double.IsNaN(x) && double.IsNaN(y));

    public int GetHashCode(double obj) => obj == 0 ? 0 : double.IsNaN(obj) ? 1 : obj.GetHashCode();
}
