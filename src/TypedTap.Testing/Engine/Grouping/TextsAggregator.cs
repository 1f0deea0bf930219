using System.Text;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>
/// ivo_string_agg: the texts of a group in the order in which they come, with delimiters between them. NULLs are left out, as by every
/// aggregate.
/// </summary>
internal sealed class TextsAggregator(Operand<string> argument, Operand<string> delimiter) : Aggregator
{
    private StringBuilder?[] _texts = new StringBuilder?[16];
    private long _characters;

    public override void Add(int group, RowCursor row)
    {
        if (!argument.TryGet(row, out var value))
            return;
        ref var text = ref Growing.At(ref _texts, group);
        var before = text?.Length ?? 0;
        if (text is null)
            text = new StringBuilder();
        else if (delimiter.TryGet(row, out var between))
            text.Append(between);
        text.Append(value);
        _characters += text.Length - before;
        if (_characters > QueryContext.MaximumCharacters)
            throw QueryContext.TooMuchText(QueryContext.MaximumCharacters);
    }

    public override ColumnValues Finish(int groups)
    {
        var builder = (ColumnBuilder<string>)ColumnBuilder.For(Result.Type);
        for (var group = 0; group < groups; group++)
        {
            if (Growing.Get(_texts, group) is { } text)
                builder.Add(text.ToString());
            else
                builder.AddNull();
        }

        return builder.ToValues();
    }

    public override void Clear()
    {
        Array.Clear(_texts);
        _characters = 0;
    }
}
