using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>
/// ivo_histogram: how many values of a group are below the first bin, in each one, and from the end of the last on. A bin has its lower end
/// and not its upper one. NULL and NaN are in none; a group of those alone has zeros, and one without rows has NULL.
/// </summary>
internal sealed class HistogramAggregator(Operand<double> argument, double lower, double upper, int bins) : Aggregator
{
    private int[]?[] _counts = new int[]?[16];

    public override void Add(int group, RowCursor row)
    {
        ref var counts = ref Growing.At(ref _counts, group);
        counts ??= new int[bins + 2];
        if (argument.TryGet(row, out var value) && !double.IsNaN(value))
            counts[Bin(value)]++;
    }

    public override ColumnValues Finish(int groups)
    {
        var builder = (ColumnBuilder<Array>)ColumnBuilder.For(Result.Type);
        for (var group = 0; group < groups; group++)
        {
            if (Growing.Get(_counts, group) is { } counts)
                builder.Add(counts);
            else
                builder.AddNull();
        }

        return builder.ToValues();
    }

    public override void Clear() => Array.Clear(_counts);

    private int Bin(double value)
    {
        if (value < lower)
            return 0;
        // What is just below the end may be rounded up to it.
        return value >= upper ? bins + 1 : Math.Min(bins, 1 + (int)((value - lower) / (upper - lower) * bins));
    }
}
