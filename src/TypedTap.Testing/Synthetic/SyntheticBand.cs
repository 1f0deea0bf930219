namespace TypedTap.Testing.Synthetic;

/// <summary>A band of the spectrum.</summary>
/// <param name="Filter">What an instrument calls it.</param>
/// <param name="Centre">Its middle, in metres.</param>
/// <param name="Width">Its width, in metres.</param>
/// <param name="Regime">What CAOM calls the part of the spectrum.</param>
internal sealed record SyntheticBand(string Filter, double Centre, double Width, string Regime)
{
    /// <summary>Optical and infrared ones more than others, as archives have them.</summary>
    public static IReadOnlyList<SyntheticBand> All { get; } =
    [
        new("u", 3.55e-7, 6e-8, "Optical"), new("B", 4.45e-7, 9.4e-8, "Optical"), new("g", 4.75e-7, 1.4e-7, "Optical"),
        new("V", 5.51e-7, 8.8e-8, "Optical"), new("r", 6.3e-7, 1.4e-7, "Optical"), new("R", 6.58e-7, 1.38e-7, "Optical"),
        new("Halpha", 6.563e-7, 1e-8, "Optical"), new("i", 7.75e-7, 1.5e-7, "Optical"), new("I", 8.06e-7, 1.49e-7, "Optical"),
        new("z", 9.25e-7, 1.1e-7, "Optical"), new("J", 1.22e-6, 2.13e-7, "Infrared"), new("H", 1.63e-6, 3.07e-7, "Infrared"),
        new("Ks", 2.15e-6, 3.2e-7, "Infrared"), new("N", 1.05e-5, 5e-6, "Infrared"), new("SCUBA2-850um", 8.5e-4, 8.5e-5, "Millimeter"),
        new("Band 6", 1.3e-3, 2e-4, "Millimeter"), new("L-band", 0.2, 0.08, "Radio"), new("NUV", 2.3e-7, 1e-7, "UV"),
        new("0.5-7 keV", 6e-10, 4e-10, "X-ray"),
    ];

    public double Lower => Centre - (Width / 2);

    public double Upper => Centre + (Width / 2);
}
