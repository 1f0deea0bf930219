using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>Takes rows of columns.</summary>
internal static class Gathering
{
    /// <summary>A column of the given rows of another.</summary>
    public static ColumnValues Of(ColumnValues values, int[] rows) => values switch
    {
        ColumnValues<bool> typed => new GatheredValues<bool>(typed, rows),
        ColumnValues<long> typed => new GatheredValues<long>(typed, rows),
        ColumnValues<double> typed => new GatheredValues<double>(typed, rows),
        ColumnValues<string> typed => new GatheredValues<string>(typed, rows),
        ColumnValues<DateTime> typed => new GatheredValues<DateTime>(typed, rows),
        ColumnValues<ISkyShape> typed => new GatheredValues<ISkyShape>(typed, rows),
        ColumnValues<Array> typed => new GatheredValues<Array>(typed, rows),
        _ => new StoredNulls(rows.Length),
    };

    /// <summary>The first rows of a table.</summary>
    public static EngineTable First(EngineTable table, int count)
    {
        if (table.RowCount <= count)
            return table;
        var rows = new int[count];
        for (var i = 0; i < count; i++)
            rows[i] = i;
        return new EngineTable(table.Columns, [.. table.Values.Select(values => Of(values, rows))], count);
    }
}
