using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Synthetic;

/// <summary>Truth values, both as likely.</summary>
internal sealed class BooleanMaker(ColumnFacts column) : ColumnMaker(column, Missing.AtRandom)
{
    protected override void Add(SyntheticRow row, SyntheticRandom random, ColumnBuilder values) =>
        ((ColumnBuilder<bool>)values).Add(random.NextBelow(2) == 1);
}
