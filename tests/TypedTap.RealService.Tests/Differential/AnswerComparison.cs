using System.Globalization;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.RealService.Tests.Differential;

/// <summary>Compares two answers as multisets of rows, or row by row.</summary>
internal static class AnswerComparison
{
    // Doubles of both sides come of different libraries of functions; those of single precision are rounded at different places.
    private const double Tolerance = 1e-9;
    private const double SingleTolerance = 2e-6;

    // What is left of a sum of numbers of some hundreds that is zero: rounding errors of the terms, which no tolerance relative to the
    // result covers.
    private const double Floor = 1e-13;
    private const double SingleFloor = 1e-10;

    /// <param name="service">The answer of the service.</param>
    /// <param name="nulls">The numbers that stand for NULL in its columns.</param>
    /// <param name="engine">The answer of the engine.</param>
    /// <param name="isOrdered">Whether rows are compared in their order.</param>
    /// <returns>What differs, or null.</returns>
    public static string? Difference(EngineTable service, IReadOnlyList<double?> nulls, EngineTable engine, bool isOrdered)
    {
        if (service.Columns.Count != engine.Columns.Count)
            return $"{service.Columns.Count} columns there, {engine.Columns.Count} here";
        if (service.RowCount != engine.RowCount)
            return $"{service.RowCount} rows there, {engine.RowCount} here";
        var tolerances = service.Columns.Select(
            (column, i) => column.Type.Datatype == "float" || engine.Columns[i].Type.Datatype == "float" ? SingleTolerance : Tolerance)
                .ToArray();
        var (theirs, ours) = (Rows(service, nulls), Rows(engine, nulls));
        if (!isOrdered)
            return Unmatched(theirs, ours, tolerances);
        for (var i = 0; i < theirs.Length; i++)
        {
            if (!AreEqual(theirs[i], ours[i], tolerances))
                return $"row {i + 1}: {Text(theirs[i])} there, {Text(ours[i])} here";
        }

        return null;
    }

    private static string? Unmatched(object?[][] theirs, object?[][] ours, double[] tolerances)
    {
        // Rows are matched within those that have the same exact values; numbers with a tolerance are compared one by one.
        var groups = ours.GroupBy(ExactPart, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var group in groups.Values)
            group.Sort(CompareNumbers);
        foreach (var row in theirs.OrderBy(row => row, Comparer<object?[]>.Create(CompareNumbers)))
        {
            var at = groups.TryGetValue(ExactPart(row), out var candidates) ? Nearest(row, candidates, tolerances) : -1;
            if (at < 0)
                return $"{Text(row)} is there only; here e.g. {(candidates is { Count: > 0 } ? Text(candidates[0]) : "none like it")}";
            candidates!.RemoveAt(at);
        }

        return null;
    }

    // Neighbours may both be near enough; one must not take the other's partner.
    private static int Nearest(object?[] row, List<object?[]> candidates, double[] tolerances)
    {
        var first = candidates.FindIndex(candidate => AreEqual(row, candidate, tolerances));
        if (first < 0 || Distance(row, candidates[first]) == 0)
            return first;
        var best = first;
        for (var i = first + 1; i < Math.Min(candidates.Count, first + 50); i++)
        {
            if (AreEqual(row, candidates[i], tolerances) && Distance(row, candidates[i]) < Distance(row, candidates[best]))
                best = i;
        }

        return best;
    }

    private static double Distance(object?[] left, object?[] right)
    {
        var distance = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] is double a && right[i] is double b && a != b)
                distance += Math.Abs(a - b) / Math.Max(Math.Abs(a), Math.Abs(b));
        }

        return distance;
    }

    private static object?[][] Rows(EngineTable table, IReadOnlyList<double?> nulls)
    {
        var rows = new object?[table.RowCount][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = [.. table.Values.Select(
                (values, column) => Plain(values.Box(i)) is { } value && !(value is double number && number == nulls[column])
                    ? value
                    : null)];
        return rows;
    }

    // A number that is none and a NULL are one in the answers of the service, and so are a shape and its numbers.
    private static object? Plain(object? value) => value switch
    {
        double.NaN => null,
        long whole => Math.Abs((decimal)whole) <= 1L << 53 ? (double)whole : (object)(decimal)whole,
        string text => text.TrimEnd(' '),
        ISkyShape shape => new ShapeNumbers(shape),
        Array array => string.Join(' ', array.Cast<object>().Select(x => Convert.ToString(x, CultureInfo.InvariantCulture))),
        _ => value,
    };

    private static string ExactPart(object?[] row) => string.Join('\u0001', row.Select(value => value switch
    {
        null => "\u0002",
        double or decimal => "#",
        ShapeNumbers => "@",
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    }));

    private static int CompareNumbers(object?[] left, object?[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] is double or decimal && right[i] is double or decimal)
            {
                var order = Convert.ToDouble(left[i], CultureInfo.InvariantCulture).CompareTo(
                    Convert.ToDouble(right[i], CultureInfo.InvariantCulture));
                if (order != 0)
                    return order;
            }
            else if (left[i] is ShapeNumbers one && right[i] is ShapeNumbers other && one.Order(other) is not 0 and var place)
            {
                return place;
            }
        }

        return 0;
    }

    private static bool AreEqual(object?[] left, object?[] right, double[] tolerances)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (!AreEqual(left[i], right[i], tolerances[i]))
                return false;
        }

        return true;
    }

    private static bool AreEqual(object? left, object? right, double tolerance) => (left, right) switch
    {
        (double a, double b) => AreEqual(a, b, tolerance),
        (ShapeNumbers a, ShapeNumbers b) => a.IsNear(b),
        _ => Equals(left, right),
    };

    /// <summary>Whether two numbers are equal but for rounding. An infinity is equal to itself alone.</summary>
    public static bool AreEqual(double a, double b, double tolerance)
    {
        if (a == b || !double.IsFinite(a) || !double.IsFinite(b))
            return a == b;
        var floor = tolerance == SingleTolerance ? SingleFloor : Floor;
        return Math.Abs(a - b) <= Math.Max(floor, tolerance * Math.Max(Math.Abs(a), Math.Abs(b)));
    }

    private static string Text(object?[] row) => "(" + string.Join(", ", row.Select(value => value switch
    {
        null => "NULL",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    })) + ")";
}
