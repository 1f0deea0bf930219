using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Tables.Csv;

namespace TypedTap.Testing.Synthetic;

/// <summary>Makes the values of a column.</summary>
internal abstract class ColumnMaker(ColumnFacts column, Missing missing)
{
    /// <summary>Apart from the numbers that make the value, so that nulls do not shift them.</summary>
    private const ulong NullKey = 0x6E756C6C;

    private readonly object? _absent = Absent(column);

    public ColumnFacts Column { get; } = column;

    /// <summary>Adds the value of a row.</summary>
    public void Make(SyntheticRow row, ColumnBuilder values, double nullFraction)
    {
        if (!IsMissing(row, nullFraction))
            Add(row, row.Random(Column.Key), values);
        else if (_absent is not null)
            values.AddBoxed(_absent);
        else
            values.AddNull();
    }

    protected abstract void Add(SyntheticRow row, SyntheticRandom random, ColumnBuilder values);

    private bool IsMissing(SyntheticRow row, double nullFraction)
    {
        // A number for "no value" stands in columns that are never null, too.
        if (missing == Missing.Never || (!Column.MayBeNull && _absent is null))
            return false;
        return missing == Missing.WithPosition
            ? row.IsPositionMissing
            : row.Random(Column.Key ^ NullKey).NextUnit() < nullFraction;
    }

    private static object? Absent(ColumnFacts column) =>
        column.Info.NullValues.Count > 0 && CsvValues.TryParse(column.Type, column.Info.NullValues[0], out var value) ? value : null;
}
