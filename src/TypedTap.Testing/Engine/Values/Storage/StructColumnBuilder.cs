namespace TypedTap.Testing.Engine.Values;

internal sealed class StructColumnBuilder<T> : ColumnBuilder<T>
    where T : struct
{
    private readonly StoredList<T> _values = new();

    public override int Count => _values.Count;

    public override void Add(T value) => _values.Add(value);

    public override void AddNull() => _values.AddNull();

    public override ColumnValues ToValues() => new StoredStructs<T>(_values.ToArray(), _values.Nulls);
}
