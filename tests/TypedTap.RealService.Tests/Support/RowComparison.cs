using System.Globalization;
using System.Reflection;
using TypedTap.Linq;

namespace TypedTap.RealService.Tests.Support;

/// <summary>Runs a typed query and compares each value of each row with the service's CSV for the same ADQL.</summary>
internal static class RowComparison
{
    /// <summary>Compares whole records.</summary>
    /// <returns>The number of rows, and of values that were not null.</returns>
    public static Task<(int Rows, int Values)> CompareAsync<T>(TapQuery<T> query, TapTableMapping<T> table)
    {
        var properties = table.Columns.Select(binding => typeof(T).GetProperty(binding.PropertyName)!).ToArray();
        return CompareAsync(
            query,
            row => [.. properties.Select(property => property.GetValue(row))],
            (i, value, cell) => ConventionCell.Difference(table.Columns[i].Column, value, cell));
    }

    /// <summary>Compares projections; the values have to be listed in the order of the query's columns.</summary>
    public static Task<(int Rows, int Values)> CompareAsync<T>(TapQuery<T> query, Func<T, object?[]> values) =>
        CompareAsync(query, values, static (_, value, cell) => CellComparison.Difference(value, cell));

    private static async Task<(int Rows, int Values)> CompareAsync<T>(
        TapQuery<T> query, Func<T, object?[]> values, Func<int, object?, string, string?> differenceOf)
    {
        var adql = query.ToAdql();
        var csv = await CsvAnswer.OfAsync(adql);
        var rows = await query.ToListAsync();
        Assert.Equal(csv.Rows.Count, rows.Count);
        var compared = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var actual = values(rows[i]);
            for (var j = 0; j < actual.Length; j++)
            {
                var difference = differenceOf(j, actual[j], csv.Rows[i][j]);
                if (difference is not null)
                    Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Row {i + 1}, column {csv.Columns[j]}: {difference}\n{adql}"));
                compared += actual[j] is null ? 0 : 1;
            }
        }

        return (rows.Count, compared);
    }
}
