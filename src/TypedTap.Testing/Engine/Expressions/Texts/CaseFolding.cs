using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>LOWER and UPPER.</summary>
internal static class CaseFolding
{
    public static Operand Compile(AdqlBuiltInFunction function, IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        FunctionArguments.Require(function, arguments, span, 1);
        var text = Texts.Require(arguments[0], function.Name, span);
        Func<string, string> fold = function.Name == "LOWER" ? static x => x.ToLowerInvariant() : static x => x.ToUpperInvariant();
        return new FunctionOperand<string, string>(text, fold)
        {
            Type = text.Type.Datatype == "unicodeChar" ? EngineType.UnicodeText : EngineType.Text,
            IsConstant = text.IsConstant,
        };
    }
}
