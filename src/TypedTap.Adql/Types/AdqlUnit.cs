using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Adql;

/// <summary>
/// The dimension of a unit: base units with their powers. Reads the greater part of VOUnits 1.1 and the spellings of products and
/// powers that other conventions have; symbols that it does not know are dimensions of their own, so that they convert to
/// themselves only.
/// </summary>
/// <remarks>
/// The base units are metre, gram, second, ampere, kelvin, mole, candela, radian, and what is counted: photon, ct, pix, bit, mag, …
/// </remarks>
public sealed class AdqlUnit
{
    private readonly SortedList<string, double> _powers = new(StringComparer.Ordinal);
    private readonly List<string> _unknown = [];

    internal AdqlUnit()
    {
    }

    /// <summary>What a value in this unit is multiplied by to be one in base units; 1 for symbols that are not known.</summary>
    public double Scale { get; private set; } = 1;

    /// <summary>True for the logarithm of a quantity, <c>log(K)</c> or <c>[cm/s2]</c>: its values convert to no others.</summary>
    public bool IsLogarithmic { get; internal set; }

    /// <summary>The symbols in it that are none of VOUnits'; their powers may cancel out.</summary>
    public IReadOnlyList<string> UnknownSymbols => _unknown;

    /// <summary>The base units and their powers, in the order of their names; empty for a number.</summary>
    public IEnumerable<KeyValuePair<string, double>> Powers => _powers;

    /// <summary>Reads a unit; false if it is blank or no unit at all.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AdqlUnit? unit) => TryParse(text, null, out unit);

    /// <summary>Reads a unit in which some symbols are spelt in other ways.</summary>
    /// <param name="text">The unit.</param>
    /// <param name="aliases">Other spellings and what they mean; null for none.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>False if the text is blank or no unit at all.</returns>
    public static bool TryParse(string? text, IReadOnlyDictionary<string, string>? aliases, [NotNullWhen(true)] out AdqlUnit? unit)
    {
        unit = string.IsNullOrWhiteSpace(text) ? null : new AdqlUnitParser(text!, aliases).Parse();
        return unit is not null;
    }

    /// <summary>True if values convert from one to the other by a factor.</summary>
    public bool IsConvertibleTo(AdqlUnit other)
    {
        if (AdqlGuard.NotNull(other, nameof(other)).IsLogarithmic || IsLogarithmic)
            return false;
        if (_powers.Count != other._powers.Count)
            return false;
        for (var i = 0; i < _powers.Count; i++)
        {
            if (!string.Equals(_powers.Keys[i], other._powers.Keys[i], StringComparison.Ordinal)
                || Math.Abs(_powers.Values[i] - other._powers.Values[i]) > 1e-9)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Multiplies by a base unit.</summary>
    internal void Multiply(string symbol, double power)
    {
        _powers.TryGetValue(symbol, out var old);
        if (Math.Abs(old + power) < 1e-9)
            _powers.Remove(symbol);
        else
            _powers[symbol] = old + power;
    }

    /// <summary>Multiplies by a number.</summary>
    internal void Multiply(double scale) => Scale *= scale;

    /// <summary>Remembers a symbol that is none of VOUnits'.</summary>
    internal void AddUnknown(string symbol) => _unknown.Add(symbol);

    /// <summary>Multiplies by another unit.</summary>
    internal void Multiply(AdqlUnit other, double power)
    {
        _unknown.AddRange(other._unknown);
        Multiply(Math.Pow(other.Scale, power));
        foreach (var pair in other._powers)
            Multiply(pair.Key, pair.Value * power);
    }
}
