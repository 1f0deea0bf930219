using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>MIN and MAX.</summary>
/// <param name="argument">The value.</param>
/// <param name="order">Its order.</param>
/// <param name="sign">1 for the largest, -1 for the smallest.</param>
internal sealed class ExtremeAggregator<T>(Operand<T> argument, IComparer<T> order, int sign) : Aggregator
    where T : notnull
{
    private T?[] _values = new T?[16];
    private bool[] _any = new bool[16];

    public override void Add(int group, RowCursor row)
    {
        if (!argument.TryGet(row, out var value))
            return;
        ref var best = ref Growing.At(ref _values, group);
        ref var any = ref Growing.At(ref _any, group);
        if (any && order.Compare(value, best) * sign <= 0)
            return;
        best = value;
        any = true;
    }

    public override ColumnValues Finish(int groups)
    {
        var builder = (ColumnBuilder<T>)ColumnBuilder.For(Result.Type);
        for (var group = 0; group < groups; group++)
        {
            if (Growing.Get(_any, group))
                builder.Add(_values[group]!);
            else
                builder.AddNull();
        }

        return builder.ToValues();
    }

    public override void Clear()
    {
        Array.Clear(_values);
        Array.Clear(_any);
    }
}
