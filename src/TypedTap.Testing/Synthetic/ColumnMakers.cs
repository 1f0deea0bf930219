using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Synthetic.Rules;

namespace TypedTap.Testing.Synthetic;

/// <summary>Chooses how the values of a column are made: what the user says, identifiers that tables share, and then what the column
/// is.</summary>
internal static class ColumnMakers
{
    /// <param name="column">The column.</param>
    /// <param name="rows">How many rows are made.</param>
    /// <param name="options">What the user says.</param>
    /// <param name="pools">The identifiers.</param>
    public static ColumnMaker For(ColumnFacts column, int rows, SyntheticOptions options, SyntheticPools pools)
    {
        if (Hint(column, options) is { } values)
        {
            if (pools.Owns(column) && pools.Of(column, options.Seed) is var (owned, _))
                owned.Own(SyntheticPools.Key(column.Table), rows);
            return new HintMaker(column, values);
        }

        if (pools.Of(column, options.Seed) is var (pool, isOwner))
        {
            if (isOwner)
                return new PoolMaker(column, pool, pool.Own(SyntheticPools.Key(column.Table), rows));
            pool.Point(rows);
            return new PoolMaker(column, pool, firstOwned: null);
        }

        return column.Type.Kind switch
        {
            EngineKind.Boolean => new BooleanMaker(column),
            EngineKind.Integer or EngineKind.Number =>
                SkyNumbers.For(column) ?? TimeNumbers.For(column) ?? SpectralNumbers.For(column) ?? PlainNumbers.For(column),
            EngineKind.Timestamp => new TimeMaker(column, Times.For(column)),
            EngineKind.Shape => new ShapeMaker(column),
            EngineKind.Array => new ArrayMaker(column, Times.EndsFor(column) ?? SpectralNumbers.EndsFor(column)),
            _ => Texts.For(column),
        };
    }

    /// <summary>The values that the user gives for a column, by table and column or by the column alone.</summary>
    public static IReadOnlyList<string>? Hint(ColumnFacts column, SyntheticOptions options)
    {
        IReadOnlyList<string>? found = null;
        foreach (var (name, values) in options.Values)
        {
            if (string.Equals(name, $"{column.Table}.{column.Name}", StringComparison.OrdinalIgnoreCase))
                return values;
            if (string.Equals(name, column.Name, StringComparison.OrdinalIgnoreCase))
                found = values;
        }

        return found;
    }
}
