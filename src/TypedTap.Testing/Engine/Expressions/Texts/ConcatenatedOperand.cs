using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Texts joined; NULL if one of them is.</summary>
internal sealed class ConcatenatedOperand : Operand<string>
{
    /// <summary>The longest text that is made, 64 MB.</summary>
    public const int MaximumLength = 32 << 20;

    private readonly Operand<string>[] _parts;
    private readonly AdqlSpan _span;

    private ConcatenatedOperand(Operand<string>[] parts, AdqlSpan span) => (_parts, _span) = (parts, span);

    /// <summary>Other values beside text are written as text.</summary>
    public static ConcatenatedOperand Of(Operand[] parts, AdqlSpan span)
    {
        if (!Array.Exists(parts, part => part.Type.Kind is EngineKind.Text or EngineKind.Null))
            throw new EngineException($"|| joins texts, not {EngineTypeNames.Of(parts[0].Type)}; CAST one operand to VARCHAR.", span);
        var isUnicode = Array.Exists(parts, part => part.Type.Datatype == "unicodeChar");
        return new ConcatenatedOperand(Array.ConvertAll(parts, part => Texts.Of(part, "||", span)), span)
        {
            Type = isUnicode ? EngineType.UnicodeText : EngineType.Text,
            IsConstant = Array.TrueForAll(parts, part => part.IsConstant),
        };
    }

    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        var length = 0L;
        var texts = new string[_parts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (!_parts[i].TryGet(row, out var text))
                return false;
            texts[i] = text;
            length += text.Length;
        }

        if (length > MaximumLength)
        {
            throw new EngineException(
                FormattableString.Invariant($"|| makes a text of more than {MaximumLength:N0} characters. Join shorter texts."), _span);
        }

        value = string.Concat(texts);
        return true;
    }
}
