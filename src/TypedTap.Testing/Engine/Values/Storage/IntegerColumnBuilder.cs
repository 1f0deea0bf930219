using System.Numerics;

namespace TypedTap.Testing.Engine.Values;

internal sealed class IntegerColumnBuilder<TStored> : ColumnBuilder<long>
    where TStored : struct, IBinaryInteger<TStored>, IMinMaxValue<TStored>
{
    private readonly StoredList<TStored> _values = new();

    public override int Count => _values.Count;

    public override void Add(long value)
    {
        if (value < long.CreateSaturating(TStored.MinValue) || value > long.CreateSaturating(TStored.MaxValue))
        {
            throw new EngineException(
                $"The value {value} does not fit into a column of {long.CreateSaturating(TStored.MinValue)} to {long.CreateSaturating(TStored.MaxValue)}.");
        }

        _values.Add(TStored.CreateTruncating(value));
    }

    public override void AddNull() => _values.AddNull();

    public override ColumnValues ToValues() => new StoredIntegers<TStored>(_values.ToArray(), _values.Nulls);
}
