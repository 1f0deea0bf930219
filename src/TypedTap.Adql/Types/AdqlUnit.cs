using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Adql;

/// <summary>
/// The dimension of a unit: base units with their powers. Reads the greater part of VOUnits 1.1 and the spellings of products and
/// powers that other conventions have; symbols that it does not know are dimensions of their own, so that they convert to
/// themselves only.
/// </summary>
internal sealed class AdqlUnit
{
    private readonly SortedDictionary<string, double> _powers = new(StringComparer.Ordinal);

    /// <summary>Reads a unit; false if it is blank or no unit at all.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AdqlUnit? unit)
    {
        unit = string.IsNullOrWhiteSpace(text) ? null : new AdqlUnitParser(text!).Parse();
        return unit is not null;
    }

    /// <summary>True if values convert from one to the other by a factor.</summary>
    public bool IsConvertibleTo(AdqlUnit other)
    {
        if (_powers.Count != other._powers.Count)
            return false;
        foreach (var pair in _powers)
        {
            if (!other._powers.TryGetValue(pair.Key, out var power) || Math.Abs(power - pair.Value) > 1e-9)
                return false;
        }

        return true;
    }

    /// <summary>The symbols in it that are none of VOUnits'; their powers may cancel out.</summary>
    public List<string> UnknownSymbols { get; } = [];

    /// <summary>Multiplies by a base unit.</summary>
    public void Multiply(string symbol, double power)
    {
        _powers.TryGetValue(symbol, out var old);
        if (Math.Abs(old + power) < 1e-9)
            _powers.Remove(symbol);
        else
            _powers[symbol] = old + power;
    }

    /// <summary>Multiplies by another unit.</summary>
    public void Multiply(AdqlUnit other, double power)
    {
        UnknownSymbols.AddRange(other.UnknownSymbols);
        foreach (var pair in other._powers)
            Multiply(pair.Key, pair.Value * power);
    }
}
