using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Synthetic;

/// <summary>Times, in UTC.</summary>
internal sealed class TimeMaker(ColumnFacts column, Func<SyntheticRow, SyntheticRandom, DateTime> time) : ColumnMaker(column, Missing.Never)
{
    protected override void Add(SyntheticRow row, SyntheticRandom random, ColumnBuilder values) =>
        ((ColumnBuilder<DateTime>)values).Add(time(row, random));
}
