namespace TypedTap.Testing.Synthetic.Rules;

/// <summary>Dates as numbers, and exposure times.</summary>
internal static class TimeNumbers
{
    private const double JulianDateOfMjd = 2400000.5;

    public static NumberMaker? For(ColumnFacts column)
    {
        if (column.HasUcd("stat.error") || column.HasWord("error", "err"))
            return null;
        var isDuration = column.HasWord(
            "width", "exposure", "exptime", "duration", "resolution", "size", "samplesize", "exp", "dit", "texp")
            || column.HasUcd("time.duration") || column.HasUcd("time.resolution");
        if (!isDuration && IsDate(column))
            return new NumberMaker(column, Date(column), Missing.Never);
        if (!isDuration || column.HasWord("id", "expid", "expno", "nexp"))
            return null;
        return SecondsPer(column.Unit) is { } seconds
            && (column.HasWord("t", "time", "exposure", "exptime", "exp", "dit", "texp", "duration") || column.HasUcd("time"))
                ? new NumberMaker(column, Duration(column, seconds))
                : null;
    }

    private static bool IsDate(ColumnFacts column) => column.HasWord("mjd", "jd")
        || column.Compact is "tmin" or "tmax"
        || (column.Unit == "d" && (column.HasUcd("time") || column.HasWord("time", "date", "t") || column.HasUcd("time.epoch")));

    private static NumberOf Date(ColumnFacts column)
    {
        var zero = column.HasWord("jd") ? JulianDateOfMjd : 0;
        return column.IsUpper ? (row, ref _) => zero + row.MjdEnd : (row, ref _) => zero + row.Mjd;
    }

    private static NumberOf Duration(ColumnFacts column, double seconds)
    {
        // A detector is read out several times in an exposure, and tells times apart better than it lasts.
        if (column.HasWord("resolution", "samplesize", "size") || column.HasUcd("time.resolution"))
            return (row, ref _) => SyntheticRow.Decimals(row.Exposure / 10 / seconds, 1e8);
        return (row, ref _) => SyntheticRow.Decimals(row.Exposure / seconds, 1e8);
    }

    private static double? SecondsPer(string unit) => unit switch
    {
        "s" or "" => 1,
        "ms" => 1e-3,
        "min" => 60,
        "h" => 3600,
        "d" => 86400,
        _ => null,
    };
}
