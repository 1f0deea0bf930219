using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>AVG of whole numbers, of their exact sum.</summary>
internal sealed class IntegerMeanAggregator(Operand<long> argument) : Aggregator
{
    private Int128[] _sums = new Int128[16];
    private long[] _counts = new long[16];

    public override void Add(int group, RowCursor row)
    {
        if (!argument.TryGet(row, out var value))
            return;
        Growing.At(ref _sums, group) += value;
        Growing.At(ref _counts, group)++;
    }

    public override ColumnValues Finish(int groups)
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

    public override void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_counts);
    }

    // The whole part apart from the rest: a sum above 2^53 would lose digits as a double.
    private static double Mean(Int128 sum, long count)
    {
        var (whole, rest) = Int128.DivRem(sum, count);
        return (double)whole + ((double)rest / count);
    }
}
