using System.Diagnostics.CodeAnalysis;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A column of a source of this query.</summary>
internal sealed class ColumnOperand<T>(ColumnValues<T> values, int source) : Operand<T>
    where T : notnull
{
    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out T value)
    {
        var at = row.Rows[source];
        if (at != RowCursor.NoRow)
            return values.TryGet(at, out value);
        value = default;
        return false;
    }

    public override bool IsNull(RowCursor row)
    {
        var at = row.Rows[source];
        return at == RowCursor.NoRow || values.IsNull(at);
    }
}
