namespace TypedTap.Testing.Synthetic.Rules;

/// <summary>Times of the row: when it began and ended, and what came later.</summary>
internal static class Times
{
    public static Func<SyntheticRow, SyntheticRandom, DateTime> For(ColumnFacts column)
    {
        // Data are released a year after they were taken, and changed at any time since.
        if (column.HasWord("release", "metarelease", "datarelease") || column.HasUcd("time.release"))
            return (row, _) => row.Start.Date.AddDays(365);
        if (column.HasWord("modified", "mod", "last", "creation", "created", "processing", "updated") || column.HasUcd("time.creation")
            || column.HasUcd("time.processing"))
        {
            return (row, random) => row.Start.AddMinutes(10 + random.NextBelow(500_000));
        }

        return column.IsUpper ? (row, _) => row.End : (row, _) => row.Start;
    }

    /// <summary>The ends of the row's time for an interval of dates; null where the column is of something else.</summary>
    public static Func<SyntheticRow, (double Low, double High)>? EndsFor(ColumnFacts column) =>
        column.Unit == "d" && column.HasWord("time", "t", "date", "mjd") && !column.HasWord("resolution")
            ? row => (row.Mjd, row.MjdEnd)
            : null;
}
