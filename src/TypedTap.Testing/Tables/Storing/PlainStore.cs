using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables.Storing;

/// <summary>Keeps values as they are.</summary>
internal sealed class PlainStore<T>(EngineType type) : ColumnStore<T>(type)
    where T : notnull
{
    private readonly List<T> _values = [];
    private readonly NullBits _nulls = new();

    public override int Count => _values.Count;

    public override void Add(T value) => _values.Add(value);

    public override void AddNull()
    {
        _nulls.Set(_values.Count);
        _values.Add(default!);
    }

    public override ColumnValues ToValues() => new PlainValues<T>([.. _values], _nulls);
}
