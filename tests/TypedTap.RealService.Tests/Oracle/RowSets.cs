using System.Globalization;

namespace TypedTap.RealService.Tests.Oracle;

/// <summary>Compares rows, in order or as multisets; numbers but for the last digits of sums.</summary>
internal static class RowSets
{
    private const double Tolerance = 1e-9;

    /// <returns>What differs, or null.</returns>
    public static string? Difference<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual, bool isOrdered)
    {
        if (expected.Count != actual.Count)
            return string.Create(CultureInfo.InvariantCulture, $"{actual.Count} rows, C# has {expected.Count}{Odd(expected, actual)}");
        var (theirs, ours) = (expected.Select(row => RowValues.Of(row)).ToList(), actual.Select(row => RowValues.Of(row)).ToList());
        return isOrdered ? InOrder(theirs, ours) : Unmatched(theirs, ours);
    }

    private static string Odd<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual)
    {
        var counts = expected.Select(row => RowValues.Text(RowValues.Of(row)))
            .GroupBy(text => text, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var text in actual.Select(row => RowValues.Text(RowValues.Of(row))))
            counts[text] = counts.GetValueOrDefault(text) - 1;
        return string.Concat(
            counts.Where(pair => pair.Value != 0).Take(3).Select(pair => $"; {(pair.Value > 0 ? "lacks" : "has too often")} {pair.Key}"));
    }

    private static string? InOrder(List<object?[]> expected, List<object?[]> actual)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            if (!AreEqual(expected[i], actual[i]))
            {
                return string.Create(
                    CultureInfo.InvariantCulture, $"row {i + 1} is {RowValues.Text(actual[i])}, in C# {RowValues.Text(expected[i])}");
            }
        }

        return null;
    }

    private static string? Unmatched(List<object?[]> expected, List<object?[]> actual)
    {
        // Rows are matched within those that have the same values other than numbers.
        var groups = actual.GroupBy(Exact, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => g.Order(Numbers).ToList(), StringComparer.Ordinal);
        foreach (var row in expected.Order(Numbers))
        {
            var at = groups.TryGetValue(Exact(row), out var candidates) ? candidates.FindIndex(candidate => AreEqual(row, candidate)) : -1;
            if (at < 0)
                return $"lacks {RowValues.Text(row)}; has e.g. {(candidates is [var first, ..] ? RowValues.Text(first) : "none like it")}";
            candidates!.RemoveAt(at);
        }

        return null;
    }

    private static string Exact(object?[] row) => string.Join('\u0001', row.Select(value => value switch
    {
        null => "\u0002",
        double => "#",
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));

    private static readonly Comparer<object?[]> Numbers = Comparer<object?[]>.Create((left, right) =>
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order = left[i] is double a && right[i] is double b ? a.CompareTo(b) : 0;
            if (order != 0)
                return order;
        }

        return 0;
    });

    private static bool AreEqual(object?[] left, object?[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] is double a && right[i] is double b ? !AreNear(a, b) : !Equals(left[i], right[i]))
                return false;
        }

        return true;
    }

    private static bool AreNear(double a, double b) =>
        a.Equals(b) || Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b))
            || (Math.Abs(a) < 1e-9 && Math.Abs(b) < 1e-9 && Math.Abs(a - b) < 1e-15);
}
