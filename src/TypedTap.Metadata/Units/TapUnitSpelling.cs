namespace TypedTap.Metadata;

/// <summary>Spellings of units that are found in archives and are not VOUnits'.</summary>
internal static class TapUnitSpelling
{
    /// <summary>
    /// What other symbols mean. A symbol of VOUnits is never given another meaning: <c>A</c> is the ampere, <c>C</c> the coulomb.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Aliases { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["degree"] = "deg",
        ["degrees"] = "deg",
        ["Degrees"] = "deg",
        ["arcminute"] = "arcmin",
        ["arcminutes"] = "arcmin",
        ["arcmins"] = "arcmin",
        ["arcsecond"] = "arcsec",
        ["arcseconds"] = "arcsec",
        ["arcsecs"] = "arcsec",
        ["radian"] = "rad",
        ["radians"] = "rad",
        ["sec"] = "s",
        ["second"] = "s",
        ["seconds"] = "s",
        ["minutes"] = "min",
        ["hour"] = "h",
        ["hours"] = "h",
        ["day"] = "d",
        ["days"] = "d",
        ["year"] = "yr",
        ["years"] = "yr",
        ["metre"] = "m",
        ["metres"] = "m",
        ["meter"] = "m",
        ["meters"] = "m",
        ["micron"] = "um",
        ["microns"] = "um",
        ["Angstroms"] = "Angstrom",
        ["Kelvin"] = "K",
        ["kelvin"] = "K",
        ["counts"] = "count",
        ["pixels"] = "pixel",
        ["bytes"] = "byte",
    };

    /// <summary>A text that the parser of units takes: <c>e-/s</c> has a sign that is no power.</summary>
    public static string Plain(string text)
    {
        var plain = text.Trim();
        return plain.StartsWith("e-", StringComparison.Ordinal) && !(plain.Length > 2 && char.IsDigit(plain[2]))
            ? plain.Remove(1, 1).Insert(1, "lectron")
            : plain;
    }
}
