using System.Globalization;

namespace TypedTap.Linq.Translation.Steps;

/// <summary>The values that a column can have, in order, numbered.</summary>
/// <param name="Least">The number of the least.</param>
/// <param name="Greatest">The number of the greatest.</param>
/// <param name="Value">The value of a number.</param>
/// <param name="Text">How it is written, more or less.</param>
internal sealed record StepScale(long Least, long Greatest, Func<long, object> Value, Func<long, string> Text)
{
    /// <summary>All finite numbers of double precision.</summary>
    public static StepScale Numbers { get; } = new(
        Key(double.MinValue), Key(double.MaxValue), key => Number(key), key => Number(key).ToString("R", CultureInfo.InvariantCulture));

    /// <summary>All times, by their ticks.</summary>
    public static StepScale Times { get; } = new(
        0, DateTime.MaxValue.Ticks, ticks => new DateTime(ticks, DateTimeKind.Utc),
        ticks => new DateTime(ticks).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    /// <summary>Times before it are early where there is a doubt.</summary>
    public static long MiddleOfTime { get; } = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>The number of a place in the order; there is no zero with a sign.</summary>
    public static double Number(long key) => BitConverter.Int64BitsToDouble(key >= 0 ? key : long.MinValue - key) + 0.0;

    /// <summary>The first value for which something holds that holds for all after it; null if it holds for none.</summary>
    public long? First(Func<long, bool> holds)
    {
        if (!holds(Greatest))
            return null;
        var (low, high) = (Least, Greatest);
        while (low < high)
        {
            var middle = unchecked(low + (long)((ulong)(high - low) / 2));
            if (holds(middle))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    // As integers the bits of positive numbers are in order; those of negative ones in the opposite order.
    private static long Key(double number) => BitConverter.DoubleToInt64Bits(number) is var bits && bits >= 0 ? bits : long.MinValue - bits;
}
