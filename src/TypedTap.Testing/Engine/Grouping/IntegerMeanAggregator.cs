using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>AVG of whole numbers, of their exact sum.</summary>
internal sealed class IntegerMeanAggregator(Operand<long> argument) : MeanAggregator<Int128>
{
    public override void Add(int group, RowCursor row)
    {
        if (argument.TryGet(row, out var value))
            Count(group) += value;
    }

    // The whole part apart from the rest: a sum above 2^53 would lose digits as a double.
    protected override double Mean(Int128 sum, long count)
    {
        var (whole, rest) = Int128.DivRem(sum, count);
        return (double)whole + ((double)rest / count);
    }
}
