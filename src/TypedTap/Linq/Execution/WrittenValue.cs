namespace TypedTap.Linq.Execution;

/// <summary>Values as they stand in code and in ADQL.</summary>
internal static class WrittenValue
{
    /// <summary>
    /// Whether two values are written the same: of those that are equal not all are, like 0.0 and -0.0, or a time in UTC and the same one
    /// without a zone.
    /// </summary>
    public static bool IsSame(object? one, object? other) => (one, other) switch
    {
        (double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b),
        (float a, float b) => BitConverter.SingleToInt32Bits(a) == BitConverter.SingleToInt32Bits(b),
        (decimal a, decimal b) => decimal.GetBits(a).AsSpan().SequenceEqual(decimal.GetBits(b)),
        (DateTime a, DateTime b) => a.ToBinary() == b.ToBinary(),
        _ => Equals(one, other),
    };
}
