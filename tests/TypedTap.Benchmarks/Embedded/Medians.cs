using System.Globalization;

namespace TypedTap.Benchmarks.Embedded;

/// <summary>Times in milliseconds.</summary>
internal static class Medians
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static string Line(string name, IReadOnlyCollection<double> times) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-60}{Of(times),10:F1} ms   ({times.Min():F1} to {times.Max():F1})");
}
