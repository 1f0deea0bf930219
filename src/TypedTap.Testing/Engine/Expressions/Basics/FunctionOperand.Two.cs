using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A function of two values; NULL if one of them is.</summary>
internal sealed class FunctionOperand<T1, T2, TResult>(Operand<T1> first, Operand<T2> second, Func<T1, T2, TResult> function)
    : Operand<TResult>
    where T1 : notnull
    where T2 : notnull
    where TResult : notnull
{
    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out TResult value)
    {
        if (first.TryGet(row, out var x) && second.TryGet(row, out var y))
        {
            value = function(x, y);
            return true;
        }

        value = default;
        return false;
    }
}
