using System.Globalization;
using TypedTap.Adql;
using TypedTap.Sky;

namespace TypedTap.DataLink;

/// <summary>
/// A value for a parameter of a service. Made of what C# has, by conversion: <c>call.With("CIRCLE", circle)</c>,
/// <c>call.With("SCALE", 4)</c>. How it is written, and whether it fits, the parameter decides.
/// </summary>
public sealed record ServiceValue
{
    private ServiceValue(ServiceValueKind kind) => Kind = kind;

    internal ServiceValueKind Kind { get; }

    internal string? Text { get; private init; }

    internal ValueList<double> Numbers { get; private init; } = ValueList<double>.Empty;

    internal ValueList<DateTime> Times { get; private init; } = ValueList<DateTime>.Empty;

    internal ISkyShape? Shape { get; private init; }

    /// <summary>The unit that the numbers are in; null for the one that the parameter wants.</summary>
    public string? Unit { get; private init; }

    /// <summary>A text. For a parameter of numbers it is read as such: <c>"10.5 -20 0.1"</c>.</summary>
    public static ServiceValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ServiceValue(ServiceValueKind.Text) { Text = text };
    }

    /// <summary>Numbers, in the unit of the parameter.</summary>
    public static ServiceValue Of(params double[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return new ServiceValue(ServiceValueKind.Numbers) { Numbers = [.. numbers] };
    }

    /// <summary>A truth value.</summary>
    public static ServiceValue Of(bool value) => new(ServiceValueKind.Truth) { Text = value ? "true" : "false" };

    /// <summary>
    /// A time; one without a kind is UTC. Sent as a timestamp, or as a modified Julian date where the parameter is a number.
    /// </summary>
    public static ServiceValue Of(DateTime time) => new(ServiceValueKind.Times) { Times = [Utc(time)] };

    /// <summary>An interval of numbers; infinite bounds leave it open.</summary>
    public static ServiceValue Of(Interval<double> interval) =>
        new(ServiceValueKind.Interval) { Numbers = [interval.Lower, interval.Upper] };

    /// <summary>An interval of times.</summary>
    public static ServiceValue Of(Interval<DateTime> interval) =>
        new(ServiceValueKind.Times) { Times = [Utc(interval.Lower), Utc(interval.Upper)] };

    /// <summary>An angle, whatever the unit of the parameter.</summary>
    public static ServiceValue Of(Angle angle) => Of(angle.InDegrees).In("deg");

    /// <summary>A shape on the sky: a circle, a polygon, a range, a position.</summary>
    public static ServiceValue Of(ISkyShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return new ServiceValue(ServiceValueKind.Shape) { Shape = shape };
    }

    /// <summary>
    /// The same numbers, said to be in a unit, from which they are converted: <c>ServiceValue.Of(500, 600).In("nm")</c> for a parameter in
    /// metres. For wavelengths frequencies and energies do as well (<c>GHz</c>, <c>eV</c>).
    /// </summary>
    /// <exception cref="InvalidOperationException">The value has no numbers that could have a unit.</exception>
    public ServiceValue In(string unit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        return Kind is ServiceValueKind.Numbers or ServiceValueKind.Interval
            ? this with { Unit = unit }
            : throw new InvalidOperationException($"Only numbers have a unit; {this} has none.");
    }

    /// <summary>The same numbers, said to be in the unit of the parameter.</summary>
    internal ServiceValue WithoutUnit() => this with { Unit = null };

    /// <summary>A text.</summary>
    public static implicit operator ServiceValue(string text) => Of(text);

    /// <summary>A number.</summary>
    public static implicit operator ServiceValue(double number) => Of(number);

    /// <summary>A whole number.</summary>
    public static implicit operator ServiceValue(int number) => Of(number);

    /// <summary>A whole number; all digits are sent.</summary>
    public static implicit operator ServiceValue(long number) => Of(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A truth value.</summary>
    public static implicit operator ServiceValue(bool value) => Of(value);

    /// <summary>A time.</summary>
    public static implicit operator ServiceValue(DateTime time) => Of(time);

    /// <summary>An angle.</summary>
    public static implicit operator ServiceValue(Angle angle) => Of(angle);

    /// <summary>A position.</summary>
    public static implicit operator ServiceValue(SkyPoint point) => Of(point);

    /// <summary>A circle.</summary>
    public static implicit operator ServiceValue(SkyCircle circle) => Of(circle);

    /// <summary>A polygon.</summary>
    public static implicit operator ServiceValue(SkyPolygon polygon) => Of(polygon);

    /// <summary>A range of coordinates.</summary>
    public static implicit operator ServiceValue(SkyRange range) => Of(range);

    /// <summary>An interval of numbers.</summary>
    public static implicit operator ServiceValue(Interval<double> interval) => Of(interval);

    /// <summary>An interval of times.</summary>
    public static implicit operator ServiceValue(Interval<DateTime> interval) => Of(interval);

    /// <summary>The value, for people.</summary>
    public override string ToString() => Kind switch
    {
        ServiceValueKind.Text or ServiceValueKind.Truth => $"'{Text}'",
        ServiceValueKind.Shape => Shape!.ToDali(),
        ServiceValueKind.Times => string.Join(' ', Times.Select(DaliText.Of)),
        _ => DaliText.Of(Numbers) + (Unit is null ? "" : " " + Unit),
    };

    private static DateTime Utc(DateTime time) =>
        time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
