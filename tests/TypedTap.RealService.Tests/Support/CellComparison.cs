using System.Globalization;
using TypedTap.Sky;

namespace TypedTap.RealService.Tests.Support;

/// <summary>Whether a typed value and a cell of CSV say the same.</summary>
internal static class CellComparison
{
    /// <summary>Null if they agree, otherwise what differs.</summary>
    public static string? Difference(object? value, string cell) => value switch
    {
        // CSV has nothing for both NULL and the empty string.
        null => cell.Length == 0 || string.Equals(cell, "nan", StringComparison.Ordinal) ? null : $"null, CSV has '{cell}'",
        string text => Same(text, CsvAnswer.Unescape(cell), cell),
        double number => Same(number, CsvAnswer.Number(cell), cell),
        // Where a model says double and the service's column is a real, its CSV has the short form of the real.
        float number => Same(number, (float)CsvAnswer.Number(cell), cell),
        short or int or long =>
            Same(
                Convert.ToInt64(value, CultureInfo.InvariantCulture),
                (long)decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture), cell),
        DateTime time =>
            Same(
                time, DateTime.Parse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                cell),
        Guid id => Same(id.ToString("D"), cell, cell),
        Interval<double> interval => Same(CsvAnswer.Numbers(cell), [interval.Lower, interval.Upper], cell),
        Interval<double>[] intervals =>
            Same(CsvAnswer.Numbers(cell), [.. intervals.SelectMany(interval => new[] { interval.Lower, interval.Upper })], cell),
        double[] numbers => Same(CsvAnswer.Numbers(cell), numbers, cell),
        int[] numbers => Same(CsvAnswer.Numbers(cell), [.. numbers.Select(number => (double)number)], cell),
        SkyPolygon polygon => Polygon(polygon, cell),
        SkyRegion region => Region(region, cell),
        _ => $"a {value.GetType()}, which this comparison does not know",
    };

    private static string? Region(SkyRegion region, string cell) => cell.StartsWith('[') && region.Shape is SkyPolygon polygon
        ? Polygon(polygon, cell)
        : Same(region.Text, CsvAnswer.Unescape(cell), cell);

    private static string? Polygon(SkyPolygon polygon, string cell) =>
        Same(CsvAnswer.Numbers(cell), [.. polygon.Vertices.SelectMany(vertex => new[] { vertex.Ra, vertex.Dec })], cell);

    private static string? Same(double[] expected, double[] actual, string cell) =>
        expected.SequenceEqual(actual) ? null : $"[{string.Join(", ", actual)}], CSV has '{cell}'";

    private static string? Same<T>(T value, T expected, string cell) =>
        EqualityComparer<T>.Default.Equals(value, expected)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"'{value}', CSV has '{cell}'");
}
