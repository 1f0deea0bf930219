using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>AVG: sums and counts of the groups.</summary>
/// <typeparam name="TSum">What a sum is kept in.</typeparam>
internal abstract class MeanAggregator<TSum> : Aggregator
    where TSum : struct
{
    private TSum[] _sums = new TSum[16];
    private long[] _counts = new long[16];

    public sealed override ColumnValues Finish(int groups)
    {
        var builder = (ColumnBuilder<double>)ColumnBuilder.For(Result.Type);
        for (var group = 0; group < groups; group++)
        {
            var count = Growing.Get(_counts, group);
            if (count == 0)
                builder.AddNull();
            else
                builder.Add(Mean(_sums[group], count));
        }

        return builder.ToValues();
    }

    public sealed override void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_counts);
    }

    /// <summary>Counts a value of a group, and gives the sum that it belongs to.</summary>
    protected ref TSum Count(int group)
    {
        Growing.At(ref _counts, group)++;
        return ref Growing.At(ref _sums, group);
    }

    protected abstract double Mean(TSum sum, long count);
}
