using System.Globalization;

namespace TypedTap.Conformance.Reporting;

/// <summary>A report for people.</summary>
internal static class TextReport
{
    /// <summary>Writes the figures.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="byGroup">True to break the figures down.</param>
    /// <param name="verbose">True to list every disagreement too.</param>
    public static void Write(TextWriter output, ConformanceReport report, bool byGroup, bool verbose)
    {
        foreach (var tally in report.Tallies)
        {
            output.WriteLine(tally.ToString());
            if (byGroup)
                WriteGroups(output, report.GroupField, tally);
        }

        foreach (var total in report.Totals)
            output.WriteLine(total);
        foreach (var note in verbose ? report.Notes : [])
            output.WriteLine(note);
        foreach (var tally in report.Tallies.Where(tally => verbose || tally.IsAlwaysListed))
        {
            foreach (var disagreement in tally.Disagreements)
                Write(output, tally.Name, disagreement);
        }
    }

    private static void WriteGroups(TextWriter output, string field, Tally tally)
    {
        foreach (var (group, count) in tally.Groups)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {field} {group}: {count.Agreed} of {count.Total}"));
    }

    private static void Write(TextWriter output, string tally, Disagreement disagreement)
    {
        output.WriteLine();
        output.WriteLine($"{tally}: {disagreement.Id} ({disagreement.Place}, {disagreement.Group})");
        output.WriteLine($"  expected: {disagreement.Expected}");
        output.WriteLine($"  actual:   {disagreement.Actual}");
        foreach (var finding in disagreement.Findings)
            output.WriteLine($"    {finding}");
        if (disagreement.Reason is { } reason)
            output.WriteLine($"  reason:   {reason}");
        if (disagreement.Source is { } source)
            output.WriteLine($"  source:   {source}");
        foreach (var line in disagreement.Text.Length == 0 ? [] : disagreement.Text.Split('\n'))
            output.WriteLine($"  | {line.TrimEnd('\r')}");
    }
}
