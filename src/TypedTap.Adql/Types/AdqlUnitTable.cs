namespace TypedTap.Adql;

/// <summary>The units of VOUnits 1.1 section 2.3 by their dimensions; the angle is one, as conversions need it to be.</summary>
internal static class AdqlUnitTable
{
    private static readonly Dictionary<string, string> Dimensions = Build();

    // Longest first: "da" before "d".
    private static readonly string[] Prefixes =
        ["da", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Q", "R", "Y", "Z", "E", "P", "T", "G", "M", "k", "h", "d", "c", "m", "u", "µ", "μ", "n", "p", "f", "a", "z", "y", "r", "q"];

    /// <summary>The symbols without prefixes, for suggestions.</summary>
    public static IEnumerable<string> Symbols => Dimensions.Keys;

    /// <summary>
    /// The dimension of a symbol as pairs of base unit and power, <c>kg m2 s-2</c>; a symbol that nobody knows is its own.
    /// A known symbol is never read as a prefix with another: <c>min</c>, <c>Pa</c>, <c>cd</c>.
    /// </summary>
    public static string DimensionOf(string symbol)
    {
        if (Dimensions.TryGetValue(symbol, out var dimension))
            return dimension;
        foreach (var prefix in Prefixes)
        {
            if (symbol.Length > prefix.Length && symbol.StartsWith(prefix, StringComparison.Ordinal)
                && Dimensions.TryGetValue(symbol.Substring(prefix.Length), out dimension))
                return dimension;
        }

        return "?" + symbol;
    }

    private static Dictionary<string, string> Build()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in new[]
        {
            "m|m Angstrom angstrom AU au pc lyr ly solRad Rsun R_sun Rearth Rjup jupRad geoRad",
            "g|g u solMass Msun M_sun Mearth Mjup jupMass geoMass",
            "s|s min h d a yr cy",
            "A|A", "K|K", "mol|mol", "cd|cd",
            "rad|rad deg arcmin arcsec as",
            "rad2|sr",
            "s-1|Hz Bq",
            "g m s-2|N", "g m-1 s-2|Pa bar", "g m2 s-2|J eV erg Ry", "g m2 s-3|W solLum Lsun L_sun",
            "A s|C", "g m2 s-3 A-1|V", "A2 s3 g-1 m-2|S", "A2 s4 g-1 m-2|F", "g m2 s-2 A-1|Wb", "g s-2 A-1|T G", "g m2 s-2 A-2|H", "g m2 s-3 A-2|Ohm",
            "cd rad2|lm", "cd rad2 m-2|lx",
            "g s-2|Jy", "m2|barn", "A s m|D",
            "photon m-2 s-1 rad-2|R",
            "mag|mag", "photon|photon ph", "ct|ct count", "pix|pix pixel", "voxel|voxel", "bit|bit byte B", "adu|adu", "beam|beam", "bin|bin", "chan|chan",
            "electron|electron", "Sun|Sun", "|%",
        })
        {
            var bar = line.IndexOf('|');
            foreach (var symbol in line.Substring(bar + 1).Split(' '))
                table.Add(symbol, line.Substring(0, bar));
        }

        return table;
    }
}
