using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Synthetic;

/// <summary>Numbers, in the width of the column's datatype.</summary>
internal sealed class NumberMaker(ColumnFacts column, NumberOf number, Missing missing = Missing.AtRandom) : ColumnMaker(column, missing)
{
    protected override void Add(SyntheticRow row, SyntheticRandom random, ColumnBuilder values)
    {
        var value = number(row, ref random);
        if (values is ColumnBuilder<double> numbers)
            numbers.Add(Column.Type.Datatype == "float" ? (float)value : value);
        else
            ((ColumnBuilder<long>)values).Add(Whole(value));
    }

    private long Whole(double value) => Column.Type.Datatype switch
    {
        "unsignedByte" => (long)Math.Clamp(value, byte.MinValue, byte.MaxValue),
        "short" => (long)Math.Clamp(value, short.MinValue, short.MaxValue),
        "int" => (long)Math.Clamp(value, int.MinValue, int.MaxValue),
        _ => (long)value,
    };
}
