using System.Globalization;

namespace TypedTap.Sky;

/// <summary>An interval of numbers or times, both bounds included (DALI 1.1, section 3.3.5).</summary>
/// <typeparam name="T">The type of the bounds. For double and float an infinite bound leaves that side open.</typeparam>
public readonly record struct Interval<T>
    where T : struct, IComparable<T>
{
    /// <summary>Makes an interval. That the bounds are in order is not checked: services send what they have.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is NaN.</exception>
    public Interval(T lower, T upper)
    {
        Lower = NotNaN(lower, nameof(lower));
        Upper = NotNaN(upper, nameof(upper));
    }

    /// <summary>The lower bound.</summary>
    public T Lower { get; }

    /// <summary>The upper bound.</summary>
    public T Upper { get; }

    /// <summary>Lower and upper bound.</summary>
    public void Deconstruct(out T lower, out T upper) => (lower, upper) = (Lower, Upper);

    /// <summary>Both bounds with a blank between them, whatever the culture; infinities as VOTable writes them.</summary>
    public override string ToString() => Text(Lower) + " " + Text(Upper);

    // The comparisons of types are decided when the code is compiled for T, and nothing is boxed.
    private static T NotNaN(T value, string parameter)
    {
        var isNaN = (typeof(T) == typeof(double) && double.IsNaN((double)(object)value))
            || (typeof(T) == typeof(float) && float.IsNaN((float)(object)value));
        return isNaN ? throw new ArgumentOutOfRangeException(parameter, "A bound of an interval must not be NaN.") : value;
    }

    private static string Text(T value) => value switch
    {
        double.PositiveInfinity or float.PositiveInfinity => "+Inf",
        double.NegativeInfinity or float.NegativeInfinity => "-Inf",
        IFormattable formattable => formattable.ToString(value is DateTime ? "O" : null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
