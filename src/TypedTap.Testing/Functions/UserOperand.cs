using System.Diagnostics.CodeAnalysis;
using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Functions;

/// <summary>The result of a user's function at a row.</summary>
internal sealed class UserOperand<T>(UserCall call) : Operand<T>
    where T : notnull
{
    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out T value)
    {
        var result = call.Invoke(row);
        value = result is null ? default : ValueKinds.As<T>(result);
        return result is not null && value is not double.NaN;
    }
}
