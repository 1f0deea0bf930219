using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>The same value at every row, or a NULL of a type.</summary>
internal sealed class ConstantOperand<T>(T? value, bool hasValue) : Operand<T>
    where T : notnull
{
    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out T result)
    {
        result = value;
        return hasValue;
    }
}
