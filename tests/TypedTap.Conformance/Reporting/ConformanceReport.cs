namespace TypedTap.Conformance.Reporting;

/// <summary>What a suite found.</summary>
/// <param name="Suite">Its name.</param>
/// <param name="Corpus">The file of the records.</param>
/// <param name="GroupField">The field by which the figures are broken down.</param>
/// <param name="Tallies">The figures, in the order in which they are told.</param>
internal sealed record ConformanceReport(string Suite, string Corpus, string GroupField, IReadOnlyList<Tally> Tallies)
{
    /// <summary>What else there is to say, a line each: told to those who want everything.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Further figures, a line each.</summary>
    public IReadOnlyList<string> Totals { get; init; } = [];

    /// <summary>Why the run counts as failed, a sentence each; empty if it does not.</summary>
    /// <param name="minimum">The least percentage that every agreement must reach, or null.</param>
    public IReadOnlyList<string> Failures(double? minimum) =>
    [
        .. Tallies.Where(t => t.IsCheck && t.Agreed < t.Total).Select(
            t => $"{t}: this must hold for every record; --verbose shows those for which it does not."),
        .. Tallies.Where(t => !t.IsCheck && t.Percent < minimum).Select(t => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{t}: {(t.Total == 0 ? "nothing was judged" : "below the minimum")} of {minimum} %; --verbose shows the disagreements.")),
    ];
}
