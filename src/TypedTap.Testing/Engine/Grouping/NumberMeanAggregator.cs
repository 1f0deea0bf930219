using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>AVG of floating-point numbers.</summary>
internal sealed class NumberMeanAggregator(Operand<double> argument) : MeanAggregator<double>
{
    public override void Add(int group, RowCursor row)
    {
        if (!argument.TryGet(row, out var value))
            return;
        ref var sum = ref Count(group);
        sum = FiniteSum.Of(sum, value);
    }

    protected override double Mean(double sum, long count) => sum / count;
}
