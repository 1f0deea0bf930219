using TypedTap.Sky;

namespace TypedTap.Votable.Cells;

/// <summary>
/// Positions, shapes and intervals: DALI's arrays of numbers with an xtype, or text in STC-S and DALI notation.
/// Where a number of a point, circle or interval is NaN, the whole is null.
/// </summary>
internal static class CellSky
{
    public static Interval<double>? Interval(in Cell cell)
    {
        Span<double> numbers = stackalloc double[2];
        var count = Numbers(cell, numbers);
        if (count == 0)
            return null;
        if (count != 2)
            throw CellErrors.Bad(cell, $"an interval has 2 numbers, not {count}");
        return HasNaN(numbers) ? null : new Interval<double>(numbers[0], numbers[1]);
    }

    public static Interval<double>[]? Intervals(in Cell cell)
    {
        if (Numbers(cell) is not { } numbers || (numbers.Length > 0 && Array.TrueForAll(numbers, double.IsNaN)))
            return null;
        if (numbers.Length % 2 != 0)
            throw CellErrors.Bad(cell, $"{numbers.Length} numbers do not make intervals");
        if (HasNaN(numbers))
            throw CellErrors.Bad(cell, "a bound of an interval is NaN");

        var intervals = new Interval<double>[numbers.Length / 2];
        for (var i = 0; i < intervals.Length; i++)
            intervals[i] = new Interval<double>(numbers[2 * i], numbers[(2 * i) + 1]);
        return intervals;
    }

    public static SkyPoint? Point(in Cell cell)
    {
        if (IsNotation(cell))
            return Parse(cell).Shape is SkyPoint parsed ? parsed : throw CellErrors.NotA(cell, "a position that is understood");
        Span<double> numbers = stackalloc double[2];
        var count = Numbers(cell, numbers);
        if (count == 0 || HasNaN(numbers))
            return null;
        return count == 2 && SkyShapes.TryPoint(numbers, out var point)
            ? point
            : throw CellErrors.NotA(cell, "a point (right ascension, declination)");
    }

    public static SkyCircle? Circle(in Cell cell)
    {
        if (IsNotation(cell))
            return Parse(cell).Shape is SkyCircle parsed ? parsed : throw CellErrors.NotA(cell, "a circle that is understood");
        Span<double> numbers = stackalloc double[3];
        var count = Numbers(cell, numbers);
        if (count == 0 || HasNaN(numbers))
            return null;
        return count == 3 && SkyShapes.TryCircle(numbers, out var circle)
            ? circle
            : throw CellErrors.NotA(cell, "a circle (right ascension, declination, radius)");
    }

    public static SkyPolygon? Polygon(in Cell cell)
    {
        if (IsNotation(cell))
            return Parse(cell).Shape as SkyPolygon ?? throw CellErrors.NotA(cell, "a polygon that is understood");
        if (Numbers(cell) is not { Length: > 0 } numbers || HasNaN(numbers))
            return null;
        return SkyShapes.TryPolygon(numbers)
            ?? throw CellErrors.NotA(cell, "a polygon (at least three pairs of right ascension and declination)");
    }

    /// <summary>Never fails: what is not understood is kept as text.</summary>
    public static SkyRegion? Region(in Cell cell)
    {
        if (CellNulls.IsNull(cell))
            return null;
        if (cell.Column.IsText && IsNotation(cell))
            return Parse(cell);
        if (!cell.Column.Type.IsFloating() && !cell.Column.Type.IsInteger() && !cell.Column.IsText)
            return SkyRegion.Parse(CellFormat.Text(cell));

        var elements = new Elements(cell);
        while (elements.MoveNext())
        {
            if (!DoubleTarget.TryConvert(elements.Current, out _))
                return SkyRegion.Parse(CellFormat.Text(cell));
        }

        var numbers = CellArrays.Get<double, DoubleTarget>(cell) ?? [];
        return numbers.Length == 0 || Array.TrueForAll(numbers, double.IsNaN)
            ? null
            : SkyRegion.FromNumbers(cell.Column.Field.Xtype, numbers);
    }

    /// <summary>Whether the cell is text that begins with a word, not a number.</summary>
    private static bool IsNotation(in Cell cell) =>
        cell.Column.IsText && !CellNulls.IsNull(cell)
        && CellText.Utf8(cell).TrimStart(" \t\r\n"u8) is [var first, ..] && !IsNumberStart(first);

    private static bool IsNumberStart(byte first) => first is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.';

    private static SkyRegion Parse(in Cell cell) => SkyRegion.Parse(CellText.String(cell));

    private static double[]? Numbers(in Cell cell) => CellArrays.Get<double, DoubleTarget>(cell);

    /// <summary>Reads the first numbers without allocating; the number of all, 0 for null.</summary>
    private static int Numbers(in Cell cell, Span<double> numbers)
    {
        numbers.Clear();
        if (CellNulls.IsNull(cell))
            return 0;
        var count = 0;
        for (var elements = new Elements(cell); elements.MoveNext(); count++)
        {
            if (!DoubleTarget.TryConvert(elements.Current, out var number))
                throw CellErrors.NotA(cell, "a list of numbers");
            if (count < numbers.Length)
                numbers[count] = cell.Column.IsNullValue(elements.Current) ? double.NaN : number;
        }

        return count;
    }

    private static bool HasNaN(ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            if (double.IsNaN(number))
                return true;
        }

        return false;
    }
}
