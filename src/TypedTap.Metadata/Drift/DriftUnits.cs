namespace TypedTap.Metadata;

/// <summary>Units that are written differently and mean the same: conventions differ, and services move from one to the next.</summary>
internal static class DriftUnits
{
    public static bool AreSame(string before, string now) => before == now
        || (TapUnit.TryParse(before, out var one) && TapUnit.TryParse(now, out var other) && AreSame(one, other));

    // A factor of one, but for what floating-point numbers make of it; logarithms have none.
    private static bool AreSame(TapUnit one, TapUnit other) =>
        one.Equals(other) || (one.IsConvertibleTo(other) && one.ScaleTo(other) is { Multiplier: 1, Divisor: 1 });
}
