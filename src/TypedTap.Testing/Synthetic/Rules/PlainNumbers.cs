namespace TypedTap.Testing.Synthetic.Rules;

/// <summary>Numbers by what columns are called, by their UCD and their unit: the first line that fits counts.</summary>
internal static class PlainNumbers
{
    private static readonly double[] Levels = [0, 1, 1, 2, 2, 2, 2, 3, 3, 4];
    private static readonly double[] Pixels = [256, 512, 1024, 2048, 2112, 4096];

    private static readonly (Func<ColumnFacts, bool> When, NumberOf Number)[] Rules =
    [
        (c => c.Info.IsBoolean || c.HasWord("flag", "is", "has", "public"), (_, ref r) => r.NextBelow(2)),
        (c => c.Compact is "caliblevel" or "calibrationlevel", (_, ref r) => r.Pick(Levels)),
        (c => c.HasUcd("phot.mag") || c.Unit == "mag", (_, ref r) => Between(ref r, 8, 24, 1e3)),
        (c => c.HasUcd("stat.error") || c.HasWord("error", "err"), (_, ref r) => Between(ref r, 0.001, 0.1, 1e4)),
        (c => c.HasUcd("pos.pm") || c.Unit is "mas/yr" or "mas.yr**-1", (_, ref r) => Between(ref r, -50, 50, 1e3)),
        (c => c.HasUcd("pos.parallax") || c.Unit == "mas", (_, ref r) => Between(ref r, 0.1, 20, 1e3)),
        (c => c.HasUcd("src.redshift") || c.HasWord("redshift"), (_, ref r) => Between(ref r, 0, 3, 1e4)),
        (c => c.HasUcd("phot.flux") || c.Unit == "Jy", (_, ref r) => Magnitudes(ref r, -4, 5)),
        (c => c.HasUcd("phys.size") || c.HasWord("estsize", "contentlength", "filesize") || c.Unit is "kbyte" or "byte" or "Mbyte", Size),
        (c => c.HasWord("airm", "airmass"), (_, ref r) => Between(ref r, 1, 2.2, 1e3)),
        (
            c => c.HasUcd("spect.resolution") || c.HasWord("power", "respower", "resolvingpower"),
            (_, ref r) => Math.Round(r.NextBetween(10, 900)) * 100),
        (c => c.HasWord("xel", "xel1", "xel2", "naxis1", "naxis2", "naxis", "dimension", "pixels"), (_, ref r) => r.Pick(Pixels)),
        (c => c.HasWord("fov") || c.HasUcd("instr.fov") || (c.Unit == "deg" && c.HasWord("size")), (row, ref _) => row.FieldOfView),
        (c => c.HasUcd("instr.pixel") || c.HasWord("scale", "samplesize"), (_, ref r) => Between(ref r, 0.05, 0.5, 1e3)),
        (
            c => c.HasWord("fwhm", "seeing") || c.HasUcd("pos.angresolution") || c.Unit == "arcsec",
            (_, ref r) => Between(ref r, 0.3, 2.2, 1e3)),
        (c => c.HasUcd("pos.az.alt") || c.HasWord("alt", "elevation"), (_, ref r) => Between(ref r, 30, 89, 1e3)),
        (c => c.HasUcd("pos.az.azi") || c.HasWord("az"), (_, ref r) => Between(ref r, 0, 360, 1e3)),
        (c => c.HasUcd("pos.posang") || c.HasWord("posang", "angle"), (_, ref r) => Between(ref r, 0, 180, 1e2)),
        (c => c.HasWord("equinox", "epoch"), (_, ref _) => 2000),
        (
            c => c.HasWord("geolocationx", "geolocationy", "geolocationz", "location"),
            (_, ref r) => Math.Round(r.NextBetween(-5.6e6, 5.6e6))),
        (c => c.Unit == "hPa", (_, ref r) => Between(ref r, 735, 750, 1e2)),
        (c => c.Unit == "%" || c.HasWord("humidity", "percent", "rhum"), (_, ref r) => Between(ref r, 4, 80, 1e1)),
        (c => c.HasWord("snr") || c.HasUcd("stat.snr"), (_, ref r) => Between(ref r, 1, 200, 1e1)),
        (c => c.Unit == "K", (_, ref r) => Between(ref r, 270, 295, 1e1)),
        (c => c.Unit == "km/s" || c.Unit == "km.s**-1", (_, ref r) => Between(ref r, -300, 300, 1e2)),
        (c => c.Unit == "m/s" || c.Unit == "m.s**-1", (_, ref r) => Between(ref r, 0, 18, 1e1)),
        (c => c.Compact == "period", (row, ref _) => Math.Floor((row.Mjd - 51544) / 182.625) + 64),
        (c => c.HasWord("type", "code", "level"), (_, ref r) => r.NextBelow(5)),
        (
            c => c.Compact.EndsWith("id", StringComparison.Ordinal) || c.HasWord("sequencenumber"),
            (_, ref r) => 1_000_000 + r.NextBelow(1_000_000)),
        (
            c => c.HasUcd("meta.number") || c.HasWord("n", "num", "count", "expno", "nexp", "seqno", "ndit", "ncycles"),
            (_, ref r) => 1 + r.NextBelow(12)),
        (c => c.Unit == "deg", (_, ref r) => Between(ref r, 0, 360, 1e4)),
        (c => c.IsLower, (row, ref _) => 1 + row.Random(1).NextBelow(50)),
        (c => c.IsUpper, (row, ref r) => 51 + row.Random(1).NextBelow(50)),
    ];

    /// <summary>The numbers of a column of which nothing else is known: 0 to 999, with a fraction where the datatype has one.</summary>
    public static NumberMaker For(ColumnFacts column)
    {
        foreach (var (when, number) in Rules)
        {
            if (when(column))
                return new NumberMaker(column, number);
        }

        return new NumberMaker(
            column, column.Type.Kind == Engine.Values.EngineKind.Integer
                ? (_, ref r) => r.NextBelow(1000)
                : (_, ref r) => Between(ref r, 0, 1000, 1e3));
    }

    private static double Size(SyntheticRow row, ref SyntheticRandom random) => 256 + Math.Round(Magnitudes(ref random, 2, 3));

    private static double Between(ref SyntheticRandom random, double low, double high, double power) =>
        SyntheticRow.Decimals(random.NextBetween(low, high), power);

    // As many small ones as large ones. The powers are constants, since Math.Pow depends on the machine.
    private static double Magnitudes(ref SyntheticRandom random, int lowest, int count)
    {
        var value = SyntheticRow.Decimals(random.NextBetween(1, 10), 1e4);
        for (var power = lowest + random.NextBelow(count); power != 0; power -= Math.Sign(power))
            value = power > 0 ? value * 10 : value / 10;
        return value;
    }
}
