namespace TypedTap.Testing.Engine.Values;

internal sealed class ObjectColumnBuilder<T> : ColumnBuilder<T>
    where T : class
{
    private readonly StoredList<T?> _values = new();

    public override int Count => _values.Count;

    public override void Add(T value) => _values.Add(value);

    public override void AddNull() => _values.Add(null);

    public override ColumnValues ToValues() => new StoredObjects<T>(_values.ToArray());
}
