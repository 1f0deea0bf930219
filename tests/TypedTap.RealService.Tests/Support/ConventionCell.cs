using TypedTap.Metadata;

namespace TypedTap.RealService.Tests.Support;

/// <summary>Whether a typed value and a cell of CSV say the same, if the overrides know more of the column than the service.</summary>
internal static class ConventionCell
{
    /// <summary>Null if they agree, otherwise what differs.</summary>
    public static string? Difference(TapColumnInfo column, object? value, string cell) => value switch
    {
        null when column.NullValues.Contains(cell, StringComparer.Ordinal) => null,
        _ when column.NullValues.Contains(cell, StringComparer.Ordinal) => $"'{value}', CSV has '{cell}', which means none",
        bool truth when column.IsBoolean => CellComparison.Difference(truth ? 1 : 0, cell),
        string[] items when column.ListSeparator is { } separator =>
            Items(items, CsvAnswer.Unescape(cell).Split(separator, StringSplitOptions.RemoveEmptyEntries), cell),
        _ => CellComparison.Difference(value, cell),
    };

    private static string? Items(string[] items, string[] expected, string cell) =>
        items.SequenceEqual(expected, StringComparer.Ordinal) ? null : $"[{string.Join(", ", items)}], CSV has '{cell}'";
}
