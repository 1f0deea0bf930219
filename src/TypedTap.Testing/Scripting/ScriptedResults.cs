using System.Globalization;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Tables;
using TypedTap.Testing.Tables.Csv;
using TypedTap.Votable;

namespace TypedTap.Testing;

/// <summary>Makes results of scripted tables, so that every format can write them.</summary>
internal static class ScriptedResults
{
    /// <param name="table">The table.</param>
    /// <param name="limit">How many rows are given at most; more than that makes an OVERFLOW (TAP 1.1 §2.7.4).</param>
    /// <param name="failure">What the table fails with after the rows that are given; null where it does not.</param>
    /// <exception cref="InvalidOperationException">A row has too few or too many values, or one that its column does not take.</exception>
    public static EngineResult Of(ScriptedTable table, long? limit, out string? failure)
    {
        var store = new TableStore([.. table.Columns.Select(Column)]);
        var most = limit ?? long.MaxValue;
        failure = table.FailAfter is { } fails && fails.Rows <= most ? fails.Message : null;
        var count = Math.Min(Math.Min(table.Count, most), failure is null ? long.MaxValue : table.FailAfter!.Value.Rows);
        for (var row = 0L; row < count; row++)
            Add(store, table.Row(row), row);
        return new EngineResult(store.ToTable(), IsOverflow: failure is null && (limit == 0 || table.Count > limit));
    }

    private static EngineColumn Column(ScriptedColumn column) =>
        FieldTypes.ColumnOf(
            new VoTableField { Name = column.Name, Datatype = column.Datatype, Arraysize = column.Arraysize, Unit = column.Unit });

    private static void Add(TableStore store, IReadOnlyList<string> cells, long row)
    {
        if (cells.Count != store.Columns.Count)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Row {row} of the scripted table has {cells.Count} values, and the table {store.Columns.Count} columns."));
        }

        for (var i = 0; i < cells.Count; i++)
        {
            var (column, text) = (store.Columns[i], cells[i]);
            if (text.Length == 0 && column.Type.Kind != EngineKind.Text)
            {
                store.Stores[i].AddNull();
            }
            else if (CsvValues.TryParse(column.Type, text, out var value))
            {
                store.Stores[i].AddBoxed(value);
            }
            else
            {
                throw new InvalidOperationException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Row {row} of the scripted table: column '{column.Name}' is {column.Type.Datatype}, and '{text}' is none; an empty text is NULL."));
            }
        }
    }
}
