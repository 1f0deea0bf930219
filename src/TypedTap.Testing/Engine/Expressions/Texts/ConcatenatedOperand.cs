using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Texts joined; NULL if one of them is.</summary>
internal sealed class ConcatenatedOperand : Operand<string>
{
    private readonly Operand<string>[] _parts;

    private ConcatenatedOperand(Operand<string>[] parts) => _parts = parts;

    /// <summary>Other values beside text are written as text.</summary>
    public static ConcatenatedOperand Of(Operand[] parts, AdqlSpan span)
    {
        if (!Array.Exists(parts, part => part.Type.Kind is EngineKind.Text or EngineKind.Null))
            throw new EngineException($"|| joins texts, not {EngineTypeNames.Of(parts[0].Type)}; CAST one operand to VARCHAR.", span);
        var isUnicode = Array.Exists(parts, part => part.Type.Datatype == "unicodeChar");
        return new ConcatenatedOperand(Array.ConvertAll(parts, part => Texts.Of(part, "||", span)))
        {
            Type = isUnicode ? EngineType.UnicodeText : EngineType.Text,
            IsConstant = Array.TrueForAll(parts, part => part.IsConstant),
        };
    }

    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        var texts = new string[_parts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (!_parts[i].TryGet(row, out var text))
                return false;
            texts[i] = text;
        }

        value = string.Concat(texts);
        return true;
    }
}
