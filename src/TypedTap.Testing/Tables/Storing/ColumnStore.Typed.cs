using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables.Storing;

/// <summary>A store of values of a kind's type.</summary>
internal abstract class ColumnStore<T>(EngineType type) : ColumnStore(type)
    where T : notnull
{
    public abstract void Add(T value);

    public override void AddBoxed(object? value)
    {
        if (value is null)
            AddNull();
        else
            Add((T)value);
    }

    public override void AddAll(ColumnValues values)
    {
        var typed = (ColumnValues<T>)values;
        for (var row = 0; row < typed.Count; row++)
        {
            if (typed.TryGet(row, out var value))
                Add(value);
            else
                AddNull();
        }
    }
}
