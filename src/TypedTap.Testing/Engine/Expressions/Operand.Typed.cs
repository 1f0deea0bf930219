using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A compiled expression of a known type. One per node, called for each row; evaluating allocates nothing where it can.</summary>
internal abstract class Operand<T> : Operand
    where T : notnull
{
    /// <summary>The value at a row.</summary>
    /// <returns>False for NULL.</returns>
    /// <exception cref="EngineException">The value can't be computed: a division by zero, an integer too large.</exception>
    public abstract bool TryGet(RowCursor row, [MaybeNullWhen(false)] out T value);

    public override bool IsNull(RowCursor row) => !TryGet(row, out _);
}
