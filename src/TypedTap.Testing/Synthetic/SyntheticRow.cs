using TypedTap.Sky;

namespace TypedTap.Testing.Synthetic;

/// <summary>
/// What all columns of a row agree on: where it is, when, for how long, in which light. Made from the seed and the row's number alone, so
/// that a column does not depend on those beside it.
/// </summary>
internal sealed class SyntheticRow(
    SyntheticOptions options, IReadOnlyList<SyntheticInstrument> instruments, ulong key, int rows, int offset)
{
    private const double RadiansPerDegree = Math.PI / 180;

    private static readonly double[] Exposures = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450, 600, 900, 1200, 1800, 3600];

    private ulong _key;

    /// <summary>The number of the row among those that are made together, counted from 0.</summary>
    public int Index { get; private set; }

    /// <summary>The number of the row in its table, counted from 1.</summary>
    public int Number => offset + Index + 1;

    /// <summary>The position in degrees, to six decimals: further ones would depend on the machine's sine.</summary>
    public SkyPoint Position { get; private set; }

    /// <summary>Whether the row has no place on the sky, like a calibration.</summary>
    public bool IsPositionMissing { get; private set; }

    /// <summary>The diameter of the field, in degrees.</summary>
    public double FieldOfView { get; private set; }

    /// <summary>The start, as a Modified Julian Date. Rows are in the order of time, as archives grow, and no two start together.</summary>
    public double Mjd { get; private set; }

    /// <summary>The exposure time, in seconds.</summary>
    public double Exposure { get; private set; }

    public SyntheticBand Band { get; private set; } = SyntheticBand.All[0];

    public SyntheticInstrument Instrument { get; private set; } = SyntheticInstrument.All[0];

    /// <summary>The end, as a Modified Julian Date.</summary>
    public double MjdEnd => Mjd + Decimals(Exposure / 86400, 1e8);

    public DateTime Start => TimeOf(Mjd);

    public DateTime End => TimeOf(MjdEnd);

    /// <summary>Goes to a row.</summary>
    public void MoveTo(int index)
    {
        Index = index;
        _key = SyntheticRandom.Combine(key, (ulong)index);
        var random = new SyntheticRandom(_key);
        Position = Place(ref random);
        FieldOfView = Decimals(random.NextBetween(0.02, 0.9), 1e4);
        var span = options.Mjd.Upper - options.Mjd.Lower;
        Mjd = Decimals(options.Mjd.Lower + ((index + random.NextUnit()) / rows * span), 1e6);
        Exposure = random.Pick(Exposures);
        Band = random.Pick(SyntheticBand.All);
        Instrument = random.Pick(instruments);
        IsPositionMissing = random.NextUnit() < options.NullFraction;
    }

    /// <summary>The random numbers of one column of this row.</summary>
    public SyntheticRandom Random(ulong column) => new(SyntheticRandom.Combine(_key, column));

    /// <summary>Cuts a number to a number of decimals, given as the power of ten.</summary>
    public static double Decimals(double value, double power) => Math.Round(value * power) / power;

    public static DateTime TimeOf(double mjd) =>
        new(
            new DateTime(1858, 11, 17, 0, 0, 0, DateTimeKind.Utc).Ticks
                + ((long)Math.Round(mjd * 86_400_000) * TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private SkyPoint Place(ref SyntheticRandom random)
    {
        var turn = random.NextUnit();
        var height = random.NextUnit();
        if (options.Region is not { } region)
            return Rounded(turn * 360, Math.Asin((2 * height) - 1) / RadiansPerDegree);

        // Even over the cap, a little inside of it, since the coordinates are rounded.
        var radius = region.Radius.InRadians * 0.9999;
        var halfSine = Math.Sin(radius / 2) * Math.Sqrt(height);
        var distance = 2 * Math.Asin(Math.Min(1, halfSine));
        var (sinTurn, cosTurn) = Math.SinCos(turn * 2 * Math.PI);
        var (sinDistance, cosDistance) = Math.SinCos(distance);
        var (sinDec, cosDec) = Math.SinCos(region.Center.Dec * RadiansPerDegree);
        var sin = Math.Clamp((sinDec * cosDistance) + (cosDec * sinDistance * cosTurn), -1, 1);
        var ra = Math.Atan2(sinTurn * sinDistance * cosDec, cosDistance - (sinDec * sin));
        return Rounded(region.Center.Ra + (ra / RadiansPerDegree), Math.Asin(sin) / RadiansPerDegree);
    }

    private static SkyPoint Rounded(double ra, double dec) =>
        new SkyPoint(Decimals(ra, 1e6), Math.Clamp(Decimals(dec, 1e6), -90, 90)) is var point
            ? new SkyPoint(Decimals(point.Normalized().Ra, 1e6) % 360, point.Dec)
            : default;
}
