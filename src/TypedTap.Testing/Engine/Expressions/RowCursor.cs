namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Where a query is: the row of each of its sources. One is reused for all rows, by one thread.</summary>
/// <param name="sources">How many sources there are in FROM.</param>
/// <param name="outer">Where the query around this one is, for a correlated subquery.</param>
internal sealed class RowCursor(int sources, RowCursor? outer = null)
{
    /// <summary>In place of a row: the side of an outer join that has none, whose columns are NULL.</summary>
    public const int NoRow = -1;

    public int[] Rows { get; } = new int[sources];

    public RowCursor? Outer { get; } = outer;

    /// <summary>The row of a source of the query so many levels further out; <see cref="NoRow"/> for none.</summary>
    public int RowOf(int source, int depth)
    {
        var cursor = this;
        for (var i = 0; i < depth; i++)
            cursor = cursor.Outer!;
        return cursor.Rows[source];
    }
}
