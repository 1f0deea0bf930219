using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>The first that is not NULL.</summary>
internal sealed class CoalesceOperand<T>(Operand<T>[] alternatives) : Operand<T>
    where T : notnull
{
    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out T value)
    {
        foreach (var alternative in alternatives)
        {
            if (alternative.TryGet(row, out value))
                return true;
        }

        value = default;
        return false;
    }
}
