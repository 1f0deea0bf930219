using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables;

/// <summary>Takes rows and makes a table of them.</summary>
internal sealed class TableStore
{
    public TableStore(IReadOnlyList<EngineColumn> columns)
    {
        Columns = columns;
        Stores = [.. columns.Select(column => ColumnBuilder.For(column.Type))];
    }

    public IReadOnlyList<EngineColumn> Columns { get; }

    public ColumnBuilder[] Stores { get; }

    /// <summary>Adds a row of objects of the kinds' types. For tables of few rows.</summary>
    public void AddRow(params ReadOnlySpan<object?> row)
    {
        for (var i = 0; i < Stores.Length; i++)
            Stores[i].AddBoxed(row[i]);
    }

    /// <summary>Adds all rows of a table with columns of the same kinds.</summary>
    public void AddAll(EngineTable table)
    {
        for (var i = 0; i < Stores.Length; i++)
        {
            for (var row = 0; row < table.RowCount; row++)
                Stores[i].Add(table.Values[i], row);
        }
    }

    /// <summary>The table. The store takes no more rows afterwards.</summary>
    public EngineTable ToTable()
    {
        var values = Array.ConvertAll(Stores, store => store.ToValues());
        return new EngineTable(Columns, values, values.Length == 0 ? 0 : values[0].Count);
    }
}
