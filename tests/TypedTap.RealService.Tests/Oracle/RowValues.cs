using System.Globalization;

namespace TypedTap.RealService.Tests.Oracle;

/// <summary>A row as a list of simple values.</summary>
internal static class RowValues
{
    public static object?[] Of(object? row)
    {
        var values = new List<object?>();
        Add(row, values, 0);
        return [.. values];
    }

    public static string Text(object?[] row) =>
        "(" + string.Join(
            ", ", row.Select(
                value => value is null
                    ? "null"
                    : value is double number ? number.ToString("R", CultureInfo.InvariantCulture)
                    : Convert.ToString(value, CultureInfo.InvariantCulture))) + ")";

    private static void Add(object? value, List<object?> values, int depth)
    {
        switch (value)
        {
            case null or string or DateTime or Guid or bool or double:
                values.Add(value);
                break;
            case float or short or int or long or decimal:
                values.Add(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case System.Collections.IEnumerable items:
                values.Add(string.Join(' ', items.Cast<object?>().Select(item => Convert.ToString(item, CultureInfo.InvariantCulture))));
                break;
            case IFormattable or Uri:
                values.Add(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            default:
                if (depth > 4)
                    throw new InvalidOperationException($"{value.GetType()} is nested too deeply to be compared.");
                foreach (var property in value.GetType()
                    .GetProperties()
                    .Where(p => p.GetIndexParameters().Length == 0 && p.GetMethod is { IsStatic: false }))
                {
                    Add(property.GetValue(value), values, depth + 1);
                }

                break;
        }
    }
}
