using TypedTap.Metadata;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Tables;

namespace TypedTap.Testing.Synthetic;

/// <summary>Makes up the rows of a table.</summary>
internal static class SyntheticTable
{
    /// <param name="name">The table's full name.</param>
    /// <param name="info">Its columns.</param>
    /// <param name="rows">How many rows to make.</param>
    /// <param name="present">How many there are already.</param>
    /// <param name="options">What they are to be like.</param>
    /// <param name="pools">The identifiers that tables share.</param>
    public static EngineTable Make(string name, TapTableInfo info, int rows, int present, SyntheticOptions options, SyntheticPools pools)
    {
        var store = new TableStore([.. info.Columns.Select(FieldTypes.ColumnOf)]);
        var makers = info.Columns.Select(column => ColumnMakers.For(new ColumnFacts(name, column), rows, options, pools)).ToArray();
        var key = SyntheticRandom.Combine(
            SyntheticRandom.Hash(name.ToLowerInvariant()), SyntheticRandom.Combine((ulong)options.Seed, (ulong)present));
        var row = new SyntheticRow(options, SyntheticInstrument.For(info), key, rows, present);
        for (var i = 0; i < rows; i++)
        {
            row.MoveTo(i);
            for (var column = 0; column < makers.Length; column++)
                makers[column].Make(row, store.Stores[column], options.NullFraction);
        }

        var table = store.ToTable();
        for (var column = 0; column < makers.Length; column++)
        {
            var facts = makers[column].Column;
            if (makers[column] is HintMaker && pools.Owns(facts))
                pools.Take(facts, made: null, table.Values[column], options.Seed);
        }

        return table;
    }
}
