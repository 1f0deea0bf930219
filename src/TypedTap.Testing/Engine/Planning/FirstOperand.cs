using System.Diagnostics.CodeAnalysis;
using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>A value, or where it is NULL another: a column that a full join merged.</summary>
internal sealed class FirstOperand<T>(Operand<T> first, Operand<T> second) : Operand<T>
    where T : notnull
{
    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out T value) =>
        first.TryGet(row, out value) || second.TryGet(row, out value);
}
