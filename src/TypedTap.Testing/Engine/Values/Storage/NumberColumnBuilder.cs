using System.Numerics;

namespace TypedTap.Testing.Engine.Values;

internal sealed class NumberColumnBuilder<TStored> : ColumnBuilder<double>
    where TStored : struct, IBinaryFloatingPointIeee754<TStored>
{
    private readonly StoredList<TStored> _values = new();

    public override int Count => _values.Count;

    public override void Add(double value) => _values.Add(TStored.CreateTruncating(value));

    public override void AddNull() => _values.AddNull();

    public override ColumnValues ToValues() => new StoredNumbers<TStored>(_values.ToArray(), _values.Nulls);
}
