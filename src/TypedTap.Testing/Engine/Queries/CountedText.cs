using System.Diagnostics.CodeAnalysis;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Planning;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>
/// A computed text that is kept for each row for which it is asked: a few joined texts, joined with themselves again and again, would fill
/// the memory.
/// </summary>
internal sealed class CountedText(Operand<string> operand, QueryContext context) : Operand<string>
{
    private long _characters;

    /// <summary>The operand as one that counts; what makes no new texts, as it is.</summary>
    public static Operand Of(Operand value, QueryContext context) =>
        value is Operand<string> text && IsMade(text) ? new CountedText(text, context) { Type = value.Type } : value;

    /// <summary>Whether the texts are new ones, and not those of a column or a literal.</summary>
    public static bool IsMade(Operand value) =>
        value.Type.Kind == EngineKind.Text && !value.IsConstant
            && value is not (ColumnOperand<string> or OuterColumnOperand<string> or SlotOperand<string>);

    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out string value)
    {
        if (!operand.TryGet(row, out value))
            return false;
        _characters += value.Length;
        return _characters <= context.MaximumText ? true : throw QueryContext.TooMuchText(context.MaximumText);
    }
}
