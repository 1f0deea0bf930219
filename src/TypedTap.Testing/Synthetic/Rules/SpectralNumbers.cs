namespace TypedTap.Testing.Synthetic.Rules;

/// <summary>Wavelengths, frequencies and energies of the row's band, lower ends below upper ones whatever the quantity.</summary>
internal static class SpectralNumbers
{
    private const double SpeedOfLight = 299792458;
    private const double JoulesPerElectronVolt = 1.602176634e-19;
    private const double Planck = 6.62607015e-34;

    public static NumberMaker? For(ColumnFacts column) =>
        !column.HasUcd("stat.error") && IsSpectral(column) && Scale(column.Unit) is { } scale
            ? new NumberMaker(column, Number(column, scale))
            : null;

    /// <summary>The ends of the row's band in the unit of a column; null where the column is of something else.</summary>
    public static Func<SyntheticRow, (double Low, double High)>? EndsFor(ColumnFacts column) =>
        IsSpectral(column) && Scale(column.Unit) is { } scale ? row => Ends(row.Band, scale) : null;

    private static bool IsSpectral(ColumnFacts column) => column.HasUcd("em")
        || column.HasWord(
            "em", "lambda", "wave", "wavelength", "energy", "wav", "wavelmin", "wavelmax", "restwav", "freq", "frequency", "spectral");

    private static NumberOf Number(ColumnFacts column, (double Factor, bool IsInverse) scale)
    {
        if (column.HasWord("width"))
            return (row, ref _) => Ends(row.Band, scale) is var (low, high) ? Rounded(high - low) : 0;
        if (column.HasWord("resolution", "size", "step", "error"))
            return (row, ref _) => Ends(row.Band, scale) is var (low, high) ? Rounded((high - low) / 1000) : 0;
        if (column.IsLower)
            return (row, ref _) => Ends(row.Band, scale).Low;
        if (column.IsUpper)
            return (row, ref _) => Ends(row.Band, scale).High;
        return (row, ref _) => Ends(row.Band, scale) is var (low, high) ? Rounded((low + high) / 2) : 0;
    }

    private static (double Low, double High) Ends(SyntheticBand band, (double Factor, bool IsInverse) scale) => scale.IsInverse
        ? (Rounded(scale.Factor / band.Upper), Rounded(scale.Factor / band.Lower))
        : (Rounded(band.Lower * scale.Factor), Rounded(band.Upper * scale.Factor));

    /// <summary>What a wavelength in metres is multiplied with, or what is divided by it.</summary>
    private static (double Factor, bool IsInverse)? Scale(string unit) => unit switch
    {
        "m" => (1, false),
        "cm" => (1e2, false),
        "mm" => (1e3, false),
        "um" or "micron" => (1e6, false),
        "nm" => (1e9, false),
        "Angstrom" or "angstrom" or "0.1nm" => (1e10, false),
        "Hz" => (SpeedOfLight, true),
        "MHz" => (SpeedOfLight / 1e6, true),
        "GHz" => (SpeedOfLight / 1e9, true),
        "eV" => (Planck * SpeedOfLight / JoulesPerElectronVolt, true),
        "keV" => (Planck * SpeedOfLight / JoulesPerElectronVolt / 1e3, true),
        _ => null,
    };

    // Eight digits, so that 3.55e-07 metres are 355 nanometres. The text is the shortest of the number's, and the same everywhere.
    private static double Rounded(double value) =>
        double.Parse(
            value.ToString("E7", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
