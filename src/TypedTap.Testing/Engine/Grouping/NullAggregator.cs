using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>MIN, MAX, SUM or AVG of NULL literals.</summary>
internal sealed class NullAggregator : Aggregator
{
    public override void Add(int group, RowCursor row)
    {
        // There is nothing to add.
    }

    public override ColumnValues Finish(int groups)
    {
        var builder = ColumnBuilder.For(Result.Type);
        for (var group = 0; group < groups; group++)
            builder.AddNull();
        return builder.ToValues();
    }

    public override void Clear()
    {
        // There is nothing to forget.
    }
}
