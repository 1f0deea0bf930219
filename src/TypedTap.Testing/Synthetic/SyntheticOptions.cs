using TypedTap.Sky;

namespace TypedTap.Testing;

/// <summary>What made-up rows are to be like (<c>EmbeddedDatabase.Populate</c>). The same options give the same rows, on every machine and
/// every version of .NET.</summary>
/// <remarks>
/// Rows depend on the table's name and columns, on how many rows are made and on how many the table has already (more rows of a table are
/// other rows), on the options, and on nothing else, but for identifiers that tables share (<c>obsID</c> of planes and observations).
/// Those depend on the calls before: they are made from the seed of the first call that needed them, and a column that points at a table
/// points at the rows that the table has then, with the values that a user gave them. The same calls in the same order give the same
/// tables. <c>Remove</c> takes the identifiers of a table away with it.
/// </remarks>
public sealed record SyntheticOptions
{
    /// <summary>The seed: another one gives other rows.</summary>
    public int Seed { get; init; }

    /// <summary>Where on the sky the rows are; null for the whole sky.</summary>
    public SkyCircle? Region { get; init; }

    /// <summary>
    /// The values of columns, each as likely as the others, by the name of the column, or of table and column
    /// (<c>caom2.Observation.collection</c>), in any case. Values are written as in a CSV file; one that is to come more often may be
    /// listed more often. An empty text is NULL.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// How many of the values of columns that may be null are: 0.04 unless set. Identifiers, times and keys always have one. Where a column
    /// has a number for "no value" (<see cref="Metadata.TapColumnInfo.NullValues"/>), it is that.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double NullFraction
    {
        get;
        init => field = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A fraction lies between 0 and 1.");
    } = 0.04;

    /// <summary>The times of rows lie between these Modified Julian Dates, in the order of the rows: 51544 (2000-01-01) to 61000
    /// (2025-11-21) unless set.</summary>
    public Interval<double> Mjd { get; init; } = new(51544, 61000);
}
