using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>The same values under another type of their kind, or with other metadata.</summary>
internal sealed class RelabeledOperand<T>(Operand<T> operand) : Operand<T>
    where T : notnull
{
    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out T value) => operand.TryGet(row, out value);

    public override bool IsNull(RowCursor row) => operand.IsNull(row);
}
