using TypedTap.Sky;

namespace TypedTap.Testing.Synthetic.Rules;

/// <summary>Coordinates of the row's position. Sizes of the field, too.</summary>
internal static class SkyNumbers
{
    private const double Degree = Math.PI / 180;

    public static NumberMaker? For(ColumnFacts column)
    {
        if (column.HasUcd("stat.error"))
            return null;
        return Coordinate(column) is { } number ? new NumberMaker(column, number, Missing.WithPosition) : null;
    }

    private static NumberOf? Coordinate(ColumnFacts column)
    {
        var isAngle = column.Unit is "deg" or "" or "h" or "rad";
        var isOther = column.HasWord("gal", "ecl", "err", "error", "size", "scale") || column.HasUcd("pos.galactic")
            || column.HasUcd("pos.ecliptic");
        if (isAngle && !isOther && (column.HasUcd("pos.eq.ra") || column.HasWord("ra", "raj2000", "cval1", "alpha")))
            return column.Unit == "h" ? (row, ref _) => SyntheticRow.Decimals(row.Position.Ra / 15, 1e7) : (row, ref _) => row.Position.Ra;
        if (isAngle && !isOther && (column.HasUcd("pos.eq.dec") || column.HasWord("dec", "dej2000", "de", "cval2", "delta")))
            return (row, ref _) => row.Position.Dec;
        if (column.Compact is "gallon" or "glon" or "l" || column.HasUcd("pos.galactic.lon"))
            return (row, ref _) => Turned(row.Position, 192.85948, 27.12825, 122.93192).Ra;
        if (column.Compact is "gallat" or "glat" or "b" || column.HasUcd("pos.galactic.lat"))
            return (row, ref _) => Turned(row.Position, 192.85948, 27.12825, 122.93192).Dec;
        if (column.Compact is "ecllon" or "elon" || column.HasUcd("pos.ecliptic.lon"))
            return (row, ref _) => Turned(row.Position, 270, 66.5607, 90).Ra;
        if (column.Compact is "ecllat" or "elat" || column.HasUcd("pos.ecliptic.lat"))
            return (row, ref _) => Turned(row.Position, 270, 66.5607, 90).Dec;
        return null;
    }

    /// <summary>The position in a system whose pole is given, and the longitude there of the pole of the equator.</summary>
    private static SkyPoint Turned(SkyPoint point, double poleRa, double poleDec, double northLongitude)
    {
        var (sinDec, cosDec) = Math.SinCos(point.Dec * Degree);
        var (sinPole, cosPole) = Math.SinCos(poleDec * Degree);
        var (sinRa, cosRa) = Math.SinCos((point.Ra - poleRa) * Degree);
        var latitude = Math.Asin(Math.Clamp((sinDec * sinPole) + (cosDec * cosPole * cosRa), -1, 1)) / Degree;
        var longitude = northLongitude - (Math.Atan2(cosDec * sinRa, (sinDec * cosPole) - (cosDec * sinPole * cosRa)) / Degree);
        return new SkyPoint(
            SyntheticRow.Decimals(new SkyPoint(longitude, 0).Normalized().Ra, 1e5),
            Math.Clamp(SyntheticRow.Decimals(latitude, 1e5), -90, 90));
    }
}
