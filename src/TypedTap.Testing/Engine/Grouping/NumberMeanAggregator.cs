using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>AVG of floating-point numbers.</summary>
internal sealed class NumberMeanAggregator(Operand<double> argument) : Aggregator
{
    private double[] _sums = new double[16];
    private long[] _counts = new long[16];

    public override void Add(int group, RowCursor row)
    {
        if (!argument.TryGet(row, out var value))
            return;
        ref var sum = ref Growing.At(ref _sums, group);
        sum = FiniteSum.Of(sum, value);
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
                builder.Add(_sums[group] / count);
        }

        return builder.ToValues();
    }

    public override void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_counts);
    }
}
