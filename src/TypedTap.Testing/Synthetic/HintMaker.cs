using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Tables.Csv;

namespace TypedTap.Testing.Synthetic;

/// <summary>Values that the user gave.</summary>
internal sealed class HintMaker : ColumnMaker
{
    private readonly object?[] _values;

    /// <exception cref="EmbeddedTableException">A value is none of the column.</exception>
    public HintMaker(ColumnFacts column, IReadOnlyList<string> values)
        : base(column, Missing.Never)
    {
        if (values.Count == 0)
        {
            throw new EmbeddedTableException(
                $"No values are given for column '{column.Info.Name}' of table '{column.Table}'; list some, or leave the column out.");
        }

        _values = [.. values.Select(value => Parse(column, value))];
    }

    protected override void Add(SyntheticRow row, SyntheticRandom random, ColumnBuilder values) => values.AddBoxed(random.Pick(_values));

    private static object? Parse(ColumnFacts column, string text)
    {
        if (text.Length == 0)
            return null;
        return CsvValues.TryParse(column.Type, text, out var value)
            ? value
            : throw new EmbeddedTableException(
                $"Column '{column.Info.Name}' of table '{column.Table}' is {column.Type.Xtype ?? column.Type.Datatype}, and the value '{text}' that is given for it is none.");
    }
}
