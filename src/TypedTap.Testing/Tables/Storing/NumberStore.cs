using System.Numerics;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables.Storing;

/// <summary>Keeps numbers in the width of their datatype. Whoever adds has made sure that they fit.</summary>
internal sealed class NumberStore<T, TStored>(EngineType type) : ColumnStore<T>(type)
    where T : struct, INumber<T>
    where TStored : struct, INumber<TStored>
{
    private readonly List<TStored> _values = [];
    private readonly NullBits _nulls = new();

    public override int Count => _values.Count;

    // NaN is how VOTable writes a number that is not there.
    public override void Add(T value)
    {
        if (T.IsNaN(value))
            AddNull();
        else
            _values.Add(TStored.CreateChecked(value));
    }

    public override void AddNull()
    {
        _nulls.Set(_values.Count);
        _values.Add(TStored.Zero);
    }

    public override ColumnValues ToValues() => new NumberValues<T, TStored>([.. _values], _nulls);
}
