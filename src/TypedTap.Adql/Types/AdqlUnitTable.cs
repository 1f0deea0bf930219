namespace TypedTap.Adql;

/// <summary>The units of VOUnits 1.1 section 2.3 by their dimensions; the angle is one, as conversions need it to be.</summary>
internal static class AdqlUnitTable
{
    private static readonly Dictionary<string, (string Dimension, double Scale)> Units = Build();

    // Longest first: "da" before "d".
    private static readonly (string Text, double Scale)[] Prefixes =
    [
        ("da", 1e1), ("Ki", 1024d), ("Mi", 1048576d), ("Gi", 1073741824d), ("Ti", 1099511627776d), ("Pi", 1125899906842624d),
        ("Ei", 1152921504606846976d),
        ("Q", 1e30), ("R", 1e27), ("Y", 1e24), ("Z", 1e21), ("E", 1e18), ("P", 1e15), ("T", 1e12), ("G", 1e9), ("M", 1e6), ("k", 1e3),
        ("h", 1e2),
        ("d", 1e-1), ("c", 1e-2), ("m", 1e-3), ("u", 1e-6), ("µ", 1e-6), ("μ", 1e-6), ("n", 1e-9), ("p", 1e-12), ("f", 1e-15), ("a", 1e-18),
        ("z", 1e-21), ("y", 1e-24), ("r", 1e-27), ("q", 1e-30),
    ];

    /// <summary>The symbols without prefixes, for suggestions.</summary>
    public static IEnumerable<string> Symbols => Units.Keys;

    /// <summary>
    /// The dimension of a symbol as pairs of base unit and power, <c>g m2 s-2</c>; a symbol that nobody knows is its own.
    /// A known symbol is never read as a prefix with another: <c>min</c>, <c>Pa</c>, <c>cd</c>.
    /// </summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="scale">How many of the base units it is.</param>
    public static string DimensionOf(string symbol, out double scale)
    {
        if (Units.TryGetValue(symbol, out var unit))
        {
            scale = unit.Scale;
            return unit.Dimension;
        }

        foreach (var prefix in Prefixes)
        {
            if (symbol.Length > prefix.Text.Length && symbol.StartsWith(prefix.Text, StringComparison.Ordinal)
                && Units.TryGetValue(symbol.Substring(prefix.Text.Length), out unit))
            {
                scale = prefix.Scale * unit.Scale;
                return unit.Dimension;
            }
        }

        scale = 1;
        return "?" + symbol;
    }

    /// <summary>
    /// Symbols of one dimension, each with the number of base units that it is: CODATA 2018, the nominal values of IAU 2015 resolution B3,
    /// the parsec of resolution B2, the Julian year.
    /// </summary>
    private static Dictionary<string, (string Dimension, double Scale)> Build()
    {
        const double Degree = Math.PI / 180;
        const double Year = 31557600;
        var table = new Dictionary<string, (string Dimension, double Scale)>(StringComparer.Ordinal);
        Add(
            "m", ("m", 1), ("Angstrom", 1e-10), ("angstrom", 1e-10), ("AU", 149597870700), ("au", 149597870700),
            ("pc", 149597870700 * 648000 / Math.PI));
        Add("m", ("lyr", 9460730472580800), ("ly", 9460730472580800), ("solRad", 6.957e8), ("Rsun", 6.957e8), ("R_sun", 6.957e8));
        Add("m", ("Rearth", 6.3781e6), ("geoRad", 6.3781e6), ("Rjup", 7.1492e7), ("jupRad", 7.1492e7));
        Add("g", ("g", 1), ("u", 1.66053906660e-24), ("solMass", 1.98841e33), ("Msun", 1.98841e33), ("M_sun", 1.98841e33));
        Add("g", ("Mearth", 5.9722e27), ("geoMass", 5.9722e27), ("Mjup", 1.89813e30), ("jupMass", 1.89813e30));
        Add("s", ("s", 1), ("min", 60), ("h", 3600), ("d", 86400), ("a", Year), ("yr", Year), ("cy", 100 * Year));
        Add("A", ("A", 1));
        Add("K", ("K", 1));
        Add("mol", ("mol", 1));
        Add("cd", ("cd", 1));
        Add("rad", ("rad", 1), ("deg", Degree), ("arcmin", Degree / 60), ("arcsec", Degree / 3600), ("as", Degree / 3600));
        Add("rad2", ("sr", 1));
        Add("s-1", ("Hz", 1), ("Bq", 1));
        Add("g m s-2", ("N", 1e3));
        Add("g m-1 s-2", ("Pa", 1e3), ("bar", 1e8));
        Add("g m2 s-2", ("J", 1e3), ("eV", 1.602176634e-16), ("erg", 1e-4), ("Ry", 2.1798723611035e-15));
        Add("g m2 s-3", ("W", 1e3), ("solLum", 3.828e29), ("Lsun", 3.828e29), ("L_sun", 3.828e29));
        Add("A s", ("C", 1));
        Add("g m2 s-3 A-1", ("V", 1e3));
        Add("A2 s3 g-1 m-2", ("S", 1e-3));
        Add("A2 s4 g-1 m-2", ("F", 1e-3));
        Add("g m2 s-2 A-1", ("Wb", 1e3));
        Add("g s-2 A-1", ("T", 1e3), ("G", 1e-1));
        Add("g m2 s-2 A-2", ("H", 1e3));
        Add("g m2 s-3 A-2", ("Ohm", 1e3));
        Add("cd rad2", ("lm", 1));
        Add("cd rad2 m-2", ("lx", 1));
        Add("g s-2", ("Jy", 1e-23));
        Add("m2", ("barn", 1e-28));
        Add("A s m", ("D", 1e-29 / 2.99792458));
        Add("photon m-2 s-1 rad-2", ("R", 1e10 / (4 * Math.PI)));
        Add("mag", ("mag", 1));
        Add("dex", ("dex", 1));
        Add("photon", ("photon", 1), ("ph", 1));
        Add("ct", ("ct", 1), ("count", 1));
        Add("pix", ("pix", 1), ("pixel", 1));
        Add("voxel", ("voxel", 1));
        Add("bit", ("bit", 1), ("byte", 8), ("B", 8));
        Add("adu", ("adu", 1));
        Add("beam", ("beam", 1));
        Add("bin", ("bin", 1));
        Add("chan", ("chan", 1));
        Add("electron", ("electron", 1));
        Add("Sun", ("Sun", 1));
        Add("", ("%", 0.01));
        return table;

        void Add(string dimension, params (string Symbol, double Scale)[] symbols)
        {
            foreach (var (symbol, scale) in symbols)
                table.Add(symbol, (dimension, scale));
        }
    }
}
