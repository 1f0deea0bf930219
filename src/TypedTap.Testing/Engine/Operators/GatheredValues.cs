using System.Diagnostics.CodeAnalysis;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>Some rows of a column, in any order, without a copy of their values.</summary>
/// <param name="values">The column.</param>
/// <param name="rows">Which row of it each row is; <see cref="RowCursor.NoRow"/> for NULL.</param>
internal sealed class GatheredValues<T>(ColumnValues<T> values, int[] rows) : ColumnValues<T>
    where T : notnull
{
    public override int Count => rows.Length;

    public override bool TryGet(int row, [MaybeNullWhen(false)] out T value)
    {
        var at = rows[row];
        if (at != RowCursor.NoRow)
            return values.TryGet(at, out value);
        value = default;
        return false;
    }

    public override bool IsNull(int row) => rows[row] == RowCursor.NoRow || values.IsNull(rows[row]);
}
