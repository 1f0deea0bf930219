using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>SUM of floating-point numbers, in double precision whatever theirs is.</summary>
internal sealed class NumberSumAggregator(Operand<double> argument) : Aggregator
{
    private double[] _sums = new double[16];
    private bool[] _any = new bool[16];

    public override void Add(int group, RowCursor row)
    {
        if (!argument.TryGet(row, out var value))
            return;
        ref var sum = ref Growing.At(ref _sums, group);
        sum = FiniteSum.Of(sum, value);
        Growing.At(ref _any, group) = true;
    }

    public override ColumnValues Finish(int groups)
    {
        var builder = (ColumnBuilder<double>)ColumnBuilder.For(Result.Type);
        for (var group = 0; group < groups; group++)
        {
            if (!Growing.Get(_any, group))
            {
                builder.AddNull();
            }
            else if (Result.Type.Datatype == "float" && double.IsFinite(_sums[group]) && float.IsInfinity((float)_sums[group]))
            {
                throw new EngineException(
                    $"A SUM of floats is {FormattableString.Invariant($"{_sums[group]:R}")}, which no float holds. Sum a CAST of them to DOUBLE PRECISION.");
            }
            else
                builder.Add(_sums[group]);
        }

        return builder.ToValues();
    }

    public override void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_any);
    }
}
