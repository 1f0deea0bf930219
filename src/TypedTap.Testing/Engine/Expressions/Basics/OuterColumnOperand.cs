using System.Diagnostics.CodeAnalysis;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A column of a source of a query around this one.</summary>
/// <param name="values">Its values.</param>
/// <param name="source">The source within that query.</param>
/// <param name="depth">How many queries outwards; at least 1.</param>
internal sealed class OuterColumnOperand<T>(ColumnValues<T> values, int source, int depth) : Operand<T>
    where T : notnull
{
    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out T value)
    {
        var at = row.RowOf(source, depth);
        if (at != RowCursor.NoRow)
            return values.TryGet(at, out value);
        value = default;
        return false;
    }
}
