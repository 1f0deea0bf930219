using System.Globalization;

namespace TypedTap.Benchmarks.SideBySide;

/// <summary>Tells the times of parsers side by side; the first is ours.</summary>
internal static class PeerTable
{
    /// <summary>Writes a line for each parser.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="names">The parsers.</param>
    /// <param name="times">For each parser the rounds, for each round the nanoseconds of each query, below zero if it was refused.</param>
    /// <param name="queries">How many queries there are.</param>
    /// <param name="rounds">How many rounds.</param>
    public static void Write(
        TextWriter output, IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<IReadOnlyList<long>>> times, int queries, int rounds)
    {
        output.WriteLine();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{queries:N0} queries, {rounds} rounds in turns, medians of the rounds; ratios are of the same round:"));
        output.WriteLine(
            $"{"",-44}{"accepts",9}{"all, ms",11}{"µs/query",11}{"to ours",10}{"both accept",14}{"ms",11}{"ours, ms",11}{"ratio",9}{"range",18}");
        for (var i = 0; i < names.Count; i++)
            output.WriteLine(Line(names[i], times[i], times[0]));
    }

    private static string Line(string name, IReadOnlyList<IReadOnlyList<long>> times, IReadOnlyList<IReadOnlyList<long>> ours)
    {
        var common = Enumerable.Range(0, times[0].Count).Where(i => times[0][i] > 0 && ours[0][i] > 0).ToArray();
        var all = Enumerable.Range(0, times[0].Count).ToArray();
        var ratios = Enumerable.Range(0, times.Count).Select(round => Total(times[round], common) / Total(ours[round], common)).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-44}{times[0].Count(t => t > 0),9:N0}{Median(times, all),11:F2}{Median(times, all) * 1e3 / all.Length,11:F2}{Median(times, all) / Median(ours, all),10:F1}") + string.Create(
            CultureInfo.InvariantCulture,
            $"{common.Length,14:N0}{Median(times, common),11:F2}{Median(ours, common),11:F2}{Median(ratios),9:F1}{$"{ratios.Min():F1} to {ratios.Max():F1}",18}");
    }

    private static double Median(IReadOnlyList<IReadOnlyList<long>> rounds, int[] queries) =>
        Median([.. rounds.Select(round => Total(round, queries))]);

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// <summary>Milliseconds of some queries in a round.</summary>
    private static double Total(IReadOnlyList<long> round, int[] queries) => queries.Sum(i => Math.Abs(round[i])) / 1e6;
}
