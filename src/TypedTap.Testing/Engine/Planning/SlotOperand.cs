using System.Diagnostics.CodeAnalysis;
using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>A column whose values come later than the expressions that use it.</summary>
/// <param name="slot">Where they will be.</param>
/// <param name="source">The source within its query.</param>
/// <param name="depth">How many queries outwards that is.</param>
internal sealed class SlotOperand<T>(ColumnSlot<T> slot, int source, int depth) : Operand<T>
    where T : notnull
{
    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out T value)
    {
        var at = row.RowOf(source, depth);
        if (at != RowCursor.NoRow)
            return slot.Values!.TryGet(at, out value);
        value = default;
        return false;
    }
}
