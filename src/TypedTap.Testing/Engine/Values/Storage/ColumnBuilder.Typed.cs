using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Values;

/// <summary>Collects values of a kind's type.</summary>
internal abstract class ColumnBuilder<T> : ColumnBuilder
    where T : notnull
{
    public abstract void Add(T value);

    public sealed override void Add(Operand operand, RowCursor row)
    {
        if (operand is Operand<T> typed && typed.TryGet(row, out var value))
            Add(value);
        else
            AddNullOf(operand is Operand<T> or NullOperand, operand.Type.Kind);
    }

    public sealed override void Add(ColumnValues values, int row)
    {
        if (values is ColumnValues<T> typed && typed.TryGet(row, out var value))
            Add(value);
        else
            AddNullOf(values is ColumnValues<T> or StoredNulls, null);
    }

    public sealed override void AddBoxed(object? value)
    {
        if (value is null)
            AddNull();
        else
            Add((T)value);
    }

    // A value of another type must not become a NULL unseen.
    private void AddNullOf(bool fits, EngineKind? kind)
    {
        if (!fits)
        {
            throw new InvalidOperationException(
                $"A column of {typeof(T).Name} can't hold values of kind {kind?.ToString() ?? "another"}; convert them first.");
        }

        AddNull();
    }
}
