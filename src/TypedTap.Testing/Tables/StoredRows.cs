using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables;

/// <summary>
/// The rows of a table, as pieces until somebody reads them. Rows that are added one by one are copied about log2(n) times each and not
/// n times: a piece is joined to the one before it once that is no larger.
/// </summary>
internal sealed class StoredRows
{
    // An EngineTable, or Pieces. Never changes what the rows are: pieces become the table that they make up.
    private object _content;

    public StoredRows(EngineTable table)
        : this(table, table.Columns, table.RowCount)
    {
    }

    private StoredRows(object content, IReadOnlyList<EngineColumn> columns, int rowCount)
    {
        _content = content;
        Columns = columns;
        RowCount = rowCount;
    }

    public IReadOnlyList<EngineColumn> Columns { get; }

    public int RowCount { get; }

    /// <summary>All rows in one table, which is made when it is first asked for.</summary>
    public EngineTable Table
    {
        get
        {
            var parts = new Stack<EngineTable>();
            var rows = this;
            while (Volatile.Read(ref rows._content) is Pieces pieces)
            {
                parts.Push(pieces.Last);
                rows = pieces.Before;
            }

            var whole = (EngineTable)Volatile.Read(ref rows._content);
            if (parts.Count == 0)
                return whole;
            parts.Push(whole);
            whole = Join(Columns, parts);
            Volatile.Write(ref _content, whole);
            return whole;
        }
    }

    /// <summary>These rows and others behind them, whose columns are the same.</summary>
    public StoredRows With(EngineTable added)
    {
        var before = this;
        while (true)
        {
            switch (Volatile.Read(ref before._content))
            {
                case Pieces pieces when pieces.Last.RowCount <= added.RowCount:
                    added = Join(Columns, [pieces.Last, added]);
                    before = pieces.Before;
                    break;
                case EngineTable table when table.RowCount <= added.RowCount:
                    return new StoredRows(Join(Columns, [table, added]));
                default:
                    return new StoredRows(new Pieces(before, added), Columns, before.RowCount + added.RowCount);
            }
        }
    }

    private static EngineTable Join(IReadOnlyList<EngineColumn> columns, IEnumerable<EngineTable> parts)
    {
        var store = new TableStore(columns);
        foreach (var part in parts)
            store.AddAll(part);
        return store.ToTable();
    }

    private sealed record Pieces(StoredRows Before, EngineTable Last);
}
