using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A function of one value; NULL of NULL.</summary>
internal sealed class FunctionOperand<T, TResult>(Operand<T> argument, Func<T, TResult> function) : Operand<TResult>
    where T : notnull
    where TResult : notnull
{
    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out TResult value)
    {
        if (argument.TryGet(row, out var x))
        {
            value = function(x);
            return true;
        }

        value = default;
        return false;
    }
}
