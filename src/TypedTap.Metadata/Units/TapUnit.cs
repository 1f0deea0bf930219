using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// A unit as archives write it: the greater part of VOUnits 1.1 (prefixes, products, quotients, powers, logarithms), and the spellings
/// beside the standard that are found in archives (docs/units.md). Converts values to other units of the same dimension.
/// </summary>
public sealed class TapUnit : IEquatable<TapUnit>
{
    private const double SpeedOfLight = 299792458; // m/s
    private const double PlanckConstant = 6.62607015e-34; // J s
    private const double JoulesPerBaseUnit = 1e-3; // the base unit of mass is the gram

    private readonly AdqlUnit _unit;

    private TapUnit(string text, AdqlUnit unit)
    {
        Text = text;
        _unit = unit;
        Dimension = string.Join(" ", unit.Powers.Select(static power => power.Value == 1
            ? power.Key
            : power.Key + power.Value.ToString("R", CultureInfo.InvariantCulture)));
    }

    /// <summary>The unit of angles that <c>deg</c> is.</summary>
    public static TapUnit Degree { get; } = Of("deg");

    /// <summary>The radian.</summary>
    public static TapUnit Radian { get; } = Of("rad");

    /// <summary>The second.</summary>
    public static TapUnit Second { get; } = Of("s");

    /// <summary>The metre.</summary>
    public static TapUnit Metre { get; } = Of("m");

    /// <summary>The unit as written.</summary>
    public string Text { get; }

    /// <summary>
    /// The base units with their powers, <c>g s-2</c> for <c>Jy</c>; empty for a number such as <c>%</c>. Base units are metre, gram,
    /// second, ampere, kelvin, mole, candela, radian, and what is counted: <c>photon</c>, <c>ct</c>, <c>pix</c>, <c>bit</c>, <c>mag</c>, …
    /// </summary>
    public string Dimension { get; }

    /// <summary>What a value in this unit is multiplied by to be one in base units.</summary>
    public double Scale => _unit.Scale;

    /// <summary>True for the logarithm of a quantity, <c>log(K)</c> or <c>[cm/s2]</c>: its values convert to no others.</summary>
    public bool IsLogarithmic => _unit.IsLogarithmic;

    /// <summary>Reads a unit.</summary>
    /// <param name="text">The unit as published; null and blank are none.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>False if the text is no unit, or has a symbol in it that nobody knows.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out TapUnit? unit)
    {
        unit = null;
        var plain = TapUnitSpelling.Plain(text ?? "");
        if (!AdqlUnit.TryParse(plain, TapUnitSpelling.Aliases, out var parsed) || parsed.UnknownSymbols.Count > 0)
            return false;
        if (parsed.Scale <= 0 || double.IsNaN(parsed.Scale) || double.IsInfinity(parsed.Scale))
            return false;
        unit = new TapUnit(text!.Trim(), parsed);
        return true;
    }

    /// <summary>Reads a unit.</summary>
    /// <exception cref="FormatException">The text is no unit, or has a symbol in it that nobody knows.</exception>
    public static TapUnit Parse(string text) => TryParse(text, out var unit)
        ? unit
        : throw new FormatException($"'{text}' is no unit that is known; units are written as in VOUnits: km.s**-1, mas/yr, 10**-3.Jy.");

    /// <summary>Whether values convert to another unit by a factor.</summary>
    public bool IsConvertibleTo(TapUnit other) => _unit.IsConvertibleTo((other ?? throw new ArgumentNullException(nameof(other)))._unit);

    /// <summary>How values convert to another unit.</summary>
    /// <exception cref="ArgumentException">The other unit is of another dimension, or one of both is logarithmic.</exception>
    public TapUnitScale ScaleTo(TapUnit other) =>
        IsConvertibleTo(other) ? TapUnitScale.Of(Scale, other.Scale) : throw new ArgumentException(
            $"Values in '{Text}' do not convert to '{other.Text}': {(IsLogarithmic || other.IsLogarithmic ? "one of them is logarithmic" : $"one is {Describe(Dimension)}, the other {Describe(other.Dimension)}")}.", nameof(other));

    /// <summary>A value of this unit in another one.</summary>
    /// <exception cref="ArgumentException">The other unit is of another dimension, or one of both is logarithmic.</exception>
    public double Convert(double value, TapUnit other) => ScaleTo(other).Apply(value);

    /// <summary>A value of this unit in degrees.</summary>
    /// <exception cref="ArgumentException">This is no unit of angles.</exception>
    public double ToDegrees(double value) => Convert(value, Degree);

    /// <summary>A value of this unit in radians.</summary>
    /// <exception cref="ArgumentException">This is no unit of angles.</exception>
    public double ToRadians(double value) => Convert(value, Radian);

    /// <summary>A value of this unit in seconds.</summary>
    /// <exception cref="ArgumentException">This is no unit of times.</exception>
    public double ToSeconds(double value) => Convert(value, Second);

    /// <summary>A value of this unit in metres. For frequencies and energies there is <see cref="ToWavelength"/>.</summary>
    /// <exception cref="ArgumentException">This is no unit of lengths.</exception>
    public double ToMetres(double value) => Convert(value, Metre);

    /// <summary>
    /// The wavelength in a vacuum, in metres, of light with this wavelength, frequency (<c>Hz</c>), photon energy (<c>eV</c>) or wave
    /// number (<c>m**-1</c>).
    /// </summary>
    /// <exception cref="InvalidOperationException">This is a unit of none of these.</exception>
    public double ToWavelength(double value) => (IsLogarithmic ? "" : Dimension) switch
    {
        "m" => ToMetres(value),
        "s-1" => SpeedOfLight / (value * Scale),
        "g m2 s-2" => PlanckConstant * SpeedOfLight / (value * Scale * JoulesPerBaseUnit),
        "m-1" => 1 / (value * Scale),
        _ => throw new InvalidOperationException($"'{Text}' is no unit of wavelengths, frequencies, energies or wave numbers."),
    };

    /// <summary>Equal if they are the same unit, however it is written: <c>km/s</c> and <c>km.s**-1</c>.</summary>
    public bool Equals(TapUnit? other) => other is not null
        && string.Equals(Dimension, other.Dimension, StringComparison.Ordinal) && Scale.Equals(other.Scale)
        && IsLogarithmic == other.IsLogarithmic;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TapUnit);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Dimension) ^ Scale.GetHashCode();

    /// <summary>The unit as written.</summary>
    public override string ToString() => Text;

    private static TapUnit Of(string symbol) =>
        AdqlUnit.TryParse(symbol, out var unit) ? new TapUnit(symbol, unit) : throw new FormatException(symbol);

    private static string Describe(string dimension) => dimension.Length == 0 ? "a number" : $"'{dimension}'";
}
