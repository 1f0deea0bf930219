namespace TypedTap.Testing.Engine.Operators;

/// <summary>Hashes of values for <see cref="KeyIndex"/>: numbers that are equal have one hash, whatever they are stored as.</summary>
internal static class KeyHash
{
    private const double Limit = 9223372036854775808.0;

    public static int Of(long value)
    {
        var hash = (ulong)value * 0x9E3779B97F4A7C15UL;
        return (int)(hash >> 32);
    }

    public static int Of(double value) => value == Math.Floor(value) && value >= -Limit && value < Limit ? Of((long)value)
        : double.IsNaN(value) ? 1
        : Of(BitConverter.DoubleToInt64Bits(value));

    public static int Of(string value)
    {
        var hash = (uint)string.GetHashCode(value, StringComparison.Ordinal) * 0x9E3779B1u;
        return (int)(hash ^ (hash >> 15));
    }

    public static int Of(DateTime value) => Of(value.Ticks);
}
