using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>SUM of whole numbers, exact on the way: only a result that is too large is an error.</summary>
internal sealed class IntegerSumAggregator(Operand<long> argument) : Aggregator
{
    private Int128[] _sums = new Int128[16];
    private bool[] _any = new bool[16];

    public override void Add(int group, RowCursor row)
    {
        if (!argument.TryGet(row, out var value))
            return;
        Growing.At(ref _sums, group) += value;
        Growing.At(ref _any, group) = true;
    }

    public override ColumnValues Finish(int groups)
    {
        var builder = (ColumnBuilder<long>)ColumnBuilder.For(Result.Type);
        for (var group = 0; group < groups; group++)
        {
            if (Growing.Get(_any, group))
                builder.Add(ToLong(_sums[group]));
            else
                builder.AddNull();
        }

        return builder.ToValues();
    }

    public override void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_any);
    }

    private static long ToLong(Int128 sum) => sum >= long.MinValue && sum <= long.MaxValue
        ? (long)sum
        : throw new EngineException($"A SUM is {sum}, which no integer of 64 bits holds. Sum a CAST of it to DOUBLE PRECISION.");
}
