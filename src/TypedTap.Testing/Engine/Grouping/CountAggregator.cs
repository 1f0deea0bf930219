using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>COUNT: of all rows, or of those that have a value.</summary>
/// <param name="argument">The value; null for <c>COUNT(*)</c>.</param>
internal sealed class CountAggregator(Operand? argument) : Aggregator
{
    private long[] _counts = new long[16];

    public override void Add(int group, RowCursor row)
    {
        ref var count = ref Growing.At(ref _counts, group);
        if (argument is null || !argument.IsNull(row))
            count++;
    }

    public override ColumnValues Finish(int groups)
    {
        var builder = (ColumnBuilder<long>)ColumnBuilder.For(Result.Type);
        for (var group = 0; group < groups; group++)
            builder.Add(Growing.Get(_counts, group));
        return builder.ToValues();
    }

    public override void Clear() => Array.Clear(_counts);
}
