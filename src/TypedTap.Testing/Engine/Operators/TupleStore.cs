using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>Rows that are kept: of some sources of a cursor which row each was at.</summary>
internal sealed class TupleStore(int[] sources, QueryContext context)
{
    private readonly int[][] _rows = [.. sources.Select(static _ => new int[16])];
    private int _capacity = 16;

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    /// <summary>Keeps where the cursor is.</summary>
    public void Add(RowCursor cursor)
    {
        context.CheckRows(Count + 1L);
        if (Count == _capacity)
            Grow();
        Set(Count++, cursor);
    }

    /// <summary>Keeps where the cursor is in the place of another row.</summary>
    public void Set(int index, RowCursor cursor)
    {
        for (var i = 0; i < sources.Length; i++)
            _rows[i][index] = cursor.Rows[sources[i]];
    }

    /// <summary>Sets the cursor to a row that was kept.</summary>
    public void Restore(int index, RowCursor cursor)
    {
        for (var i = 0; i < sources.Length; i++)
            cursor.Rows[sources[i]] = _rows[i][index];
    }

    private void Grow()
    {
        _capacity *= 2;
        for (var i = 0; i < _rows.Length; i++)
            Array.Resize(ref _rows[i], _capacity);
    }
}
